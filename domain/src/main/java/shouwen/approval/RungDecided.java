package shouwen.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * One rung decided; fired in the same transaction, before the {@link ApprovalEnded} it may bring.
 *
 * @param post the post that decided
 * @param agreed whether it said yes
 * @param by who decided
 */
public record RungDecided(
        UUID operatorId,
        UUID approvalId,
        String kind,
        UUID subjectId,
        String ladder,
        String post,
        boolean agreed,
        UUID by,
        String note,
        Instant at) {}
