package shouwen.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param posts the posts whose turn it is, in order; empty once it is over
 * @param agreed the posts that have agreed, in order
 * @param dueAt until when they should decide; null where no limit is configured
 * @param forms the posts whose form is still owed, in order (VEH-017)
 * @param reports the posts that are still owed a report, in order (TUN-039)
 * @param onBehalfOf for whom the reader would decide, as a deputy; null in their own right, and where it is not their turn
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
        List<String> agreed,
        List<String> forms,
        List<String> reports,
        @Nullable UUID onBehalfOf,
        @Nullable UUID packVersionId) {

    public ApprovalLine {
        posts = List.copyOf(posts);
        agreed = List.copyOf(agreed);
        forms = List.copyOf(forms);
        reports = List.copyOf(reports);
    }

    /** How many forms and reports are still owed. */
    public int owed() {
        return forms.size() + reports.size();
    }
}
