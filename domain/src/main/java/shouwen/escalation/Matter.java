package shouwen.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction is about.
 *
 * @param caseId null for an entry
 * @param entryId null for a case
 * @param title one line of its content
 */
public record Matter(@Nullable UUID caseId, @Nullable UUID entryId, String number, String title) {

    private static final int TITLE = 200;

    public Matter {
        var line = title.replaceAll("\\s+", " ").strip();
        title = line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
