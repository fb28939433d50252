package shouwen.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request came to its end, or went back to the applicant; fired in the transaction that did it, for the room that asked.
 *
 * @param by who settled it; null for the system
 * @param note what they said; may be empty
 */
public record ApprovalEnded(
        UUID operatorId,
        UUID approvalId,
        String kind,
        UUID subjectId,
        Outcome outcome,
        @Nullable UUID by,
        String note,
        Instant at) {}
