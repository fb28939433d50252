package shouwen.policy;

import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A single value a regulation leaves to the operator or states on its own: a period, a share, a number of attempts.
 *
 * @param kind how the value is written: {@code duration}, {@code period}, {@code count}, {@code percent}, {@code role}
 * @param value null while blank
 * @param setBy the operator's clause that filled it, null otherwise
 */
public record Setting(
        String id, LocalizedText name, String clause, String kind, @Nullable String value, @Nullable String setBy) {}
