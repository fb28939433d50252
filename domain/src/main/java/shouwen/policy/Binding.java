package shouwen.policy;

/**
 * That a rule of the pack carries a clause.
 *
 * @param section the part of the pack: {@code clocks}
 * @param rule the id of the rule
 * @param part the place inside the rule that names the clause, {@code steps/notified}; empty for the rule itself
 */
public record Binding(String clause, String section, String rule, String part) {}
