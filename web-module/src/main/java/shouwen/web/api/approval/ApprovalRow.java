package shouwen.web.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalLine;
import shouwen.approval.ApprovalState;

/**
 * A row of a list of requests.
 *
 * @param applicant empty when a schedule asked
 * @param turn the posts whose turn it is
 * @param dueAt null where no time is configured
 * @param owed how many forms and reports are owed
 */
public record ApprovalRow(
        UUID id,
        String kind,
        String number,
        String title,
        String applicant,
        String department,
        ApprovalState state,
        String clause,
        List<String> turn,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        int owed,
        int version) {

    static ApprovalRow of(ApprovalLine row, Map<UUID, String> names) {
        var applicant = row.applicant();
        return new ApprovalRow(
                row.id(),
                row.kind(),
                row.number(),
                row.title(),
                applicant == null ? "" : names.getOrDefault(applicant, ""),
                row.department(),
                row.state(),
                row.clause(),
                row.posts(),
                row.askedAt(),
                row.dueAt(),
                row.endedAt(),
                row.owed(),
                row.version());
    }
}
