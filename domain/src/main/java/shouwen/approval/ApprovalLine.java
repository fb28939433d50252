package shouwen.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param posts the posts whose turn it is, in order; empty once it is over
 * @param dueAt until when they should decide; null where no limit is configured
 * @param owed how many forms and reports are still owed
 * @param packVersionId the version its posts are named in; null for none
 */
public record ApprovalLine(
        UUID id,
        int version,
        String kind,
        String number,
        String title,
        @Nullable UUID applicant,
        String department,
        ApprovalState state,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        String clause,
        List<String> posts,
        int owed,
        @Nullable UUID packVersionId) {

    public ApprovalLine {
        posts = List.copyOf(posts);
    }
}
