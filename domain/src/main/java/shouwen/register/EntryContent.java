package shouwen.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.policy.FormulaOutcome;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;

/**
 * What stands in an entry.
 *
 * @param fields by field, computed ones too; numbers plain, moments in UTC, dates ISO 8601, {@code yes} or {@code no}
 * @param calculations how each computed field came about
 * @param title what lists show of it
 */
public record EntryContent(Map<String, String> fields, Map<String, String> calculations, String title) {

    /** An entry nobody has filled in. */
    public static final EntryContent NOTHING = new EntryContent(Map.of(), Map.of(), "");

    private static final String BLANK = "unset: ";

    public EntryContent {
        fields = Map.copyOf(fields);
        calculations = Map.copyOf(calculations);
    }

    /** A calculation as entries keep it: a term and its value on each line. */
    static String lines(List<FormulaOutcome.Line> lines) {
        return lines.stream().map(line -> line.term() + " = " + line.value()).collect(Collectors.joining("\n"));
    }

    /** What stands in place of a calculation while constants of the formula are blank. */
    static String notConfigured(List<String> blanks) {
        return BLANK + String.join(", ", blanks);
    }

    /** The blank constants a calculation waits for; empty when it was made. */
    public static String blanks(String calculation) {
        return calculation.startsWith(BLANK) ? calculation.substring(BLANK.length()) : "";
    }

    /** The terms the entry is found by. */
    String[] terms(String more) {
        var texts = new ArrayList<>(fields.values());
        texts.add(more);
        return CharacterPairs.of(TextFolding.fold(String.join(" ", texts))).toArray(String[]::new);
    }
}
