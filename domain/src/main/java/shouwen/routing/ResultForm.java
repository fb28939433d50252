package shouwen.routing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * The result of a department, with what the pack demands to be shown with it (HEA-019 to HEA-022).
 *
 * @param evidence words by the code of what is demanded, for example {@code measurement}
 * @param checks codes of what was done or found without more to say, for example {@code bill-reconciliation}
 */
public record ResultForm(@Nullable String text, Map<String, String> evidence, Set<String> checks) {

    private static final int MOST = 50;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TEXT = 2000;

    /** A result where nothing more is demanded. */
    public static ResultForm of(@Nullable String text) {
        return new ResultForm(text, Map.of(), Set.of());
    }

    /** What happened, in words. Refused when missing or longer than 4000 characters. */
    public String checkedText() {
        return Texts.lines("result", text, 4000);
    }

    /** What is shown, by code: words, or nothing for what is ticked. What was left empty is not there. */
    public Map<String, String> checkedEvidence() {
        if (evidence.size() + checks.size() > MOST) {
            throw new InvalidInputException("checks", "tooMany", MOST);
        }
        var all = new TreeMap<String, String>();
        checks.forEach(code -> all.put(Texts.line("checks", code, LONGEST_CODE), ""));
        evidence.forEach((code, words) -> {
            var field = "evidence." + Texts.line("evidence", code, LONGEST_CODE);
            var tidy = Texts.optionalLines(field, words, LONGEST_TEXT);
            if (!tidy.isEmpty()) {
                all.put(code, tidy);
            }
        });
        return all;
    }
}
