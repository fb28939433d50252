package shouwen.archive;

/** How often somebody saw personal data for a purpose. */
public record DisclosureSum(String staffName, String purpose, long times) {}
