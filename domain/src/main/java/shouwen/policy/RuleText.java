package shouwen.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A rule as it is written, with what the operator filled in.
 *
 * @param values in the order of the pack, nested ones by their path
 */
public record RuleText(RuleName rule, List<Value> values) {

    /**
     * One value.
     *
     * @param path {@code target}, {@code bands/0/upTo}
     * @param text as the pack spells it; in the languages of the pack where it is text for people
     * @param blank whether it is still left open
     * @param setBy the operator's clause that filled or changed it, null where the regulation says it
     */
    public record Value(String path, LocalizedText text, boolean blank, @Nullable String setBy) {}

    public RuleText {
        values = List.copyOf(values);
    }
}
