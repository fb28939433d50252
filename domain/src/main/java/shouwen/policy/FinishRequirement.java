package shouwen.policy;

import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Something that must be done or written down first.
 *
 * @param code for example {@code quality-check}
 * @param before the moment that is refused without it
 * @param onlyIf what must have been found for it to bind, for example {@code billing-error}; null: it always binds
 */
public record FinishRequirement(
        String code, LocalizedText name, String clause, Moment before, @Nullable String onlyIf) {

    /** One that always binds. */
    public FinishRequirement(String code, LocalizedText name, String clause, Moment before) {
        this(code, name, clause, before, null);
    }
}
