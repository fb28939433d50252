package shouwen.web.api.register;

/** An entry that was opened. */
public record EntryMade(String number) {}
