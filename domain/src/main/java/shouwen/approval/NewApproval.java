package shouwen.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LadderRule;

/**
 * What somebody asks a ladder for.
 *
 * @param kind what for: {@code bill-correction}, {@code pack-activation}, {@code register:<id>}, ...
 * @param subjectId what is decided on, of the room that asks
 * @param subjectNumber as people speak of it
 * @param title one line that tells the deciders what it is; at most 300 characters, longer ones are cut
 * @param applicant who asks and so never decides; null when a schedule does
 * @param department where it belongs: heads and dispatchers decide for their own only
 * @param ladder the id of the ladder; one request for subject and ladder is open at a time
 * @param clause the clause of the ladder
 * @param packVersionId the version the ladder comes from; null for a ladder of no pack
 * @param rungs in order, never empty
 */
public record NewApproval(
        String kind,
        UUID subjectId,
        String subjectNumber,
        String title,
        @Nullable UUID applicant,
        String department,
        String ladder,
        String clause,
        @Nullable UUID packVersionId,
        List<Rung> rungs,
        LadderRule.Needs needs) {

    private static final int TITLE = 300;

    public NewApproval {
        rungs = List.copyOf(rungs);
        if (rungs.stream().allMatch(Rung::passedOver)) {
            throw new IllegalArgumentException("a ladder without a rung to decide: " + ladder);
        }
        var line = title.replaceAll("\\s+", " ").strip();
        title = line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
