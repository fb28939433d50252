package shouwen.policy;

/**
 * A field a record must hold.
 *
 * @param code what the regulation names: {@code name}, {@code contact}, {@code content}, {@code time}, {@code place},
 *     {@code class}, {@code desired-outcome}
 */
public record RequiredField(String code, String clause) {}
