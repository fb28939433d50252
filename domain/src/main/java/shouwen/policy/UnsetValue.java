package shouwen.policy;

/**
 * A value the regulation leaves blank and the operator has not filled: the rule does not run.
 *
 * @param section the part of the pack: {@code clocks}
 * @param rule the id of the rule
 * @param field the field that is blank: {@code target}
 * @param clause the clause that leaves it blank
 */
public record UnsetValue(String section, String rule, String field, String clause) {}
