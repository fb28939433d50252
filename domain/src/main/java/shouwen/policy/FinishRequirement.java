package shouwen.policy;

import shouwen.shared.LocalizedText;

/**
 * Something that must be done or written down first.
 *
 * @param code for example {@code quality-check}
 * @param before the moment that is refused without it
 */
public record FinishRequirement(String code, LocalizedText name, String clause, Moment before) {}
