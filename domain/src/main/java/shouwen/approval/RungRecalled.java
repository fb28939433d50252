package shouwen.approval;

import java.time.Instant;
import java.util.UUID;

/** A decider took back what they decided before the next rung spoke; fired in the same transaction. */
public record RungRecalled(
        UUID operatorId,
        UUID approvalId,
        String kind,
        UUID subjectId,
        String ladder,
        String post,
        UUID by,
        Instant at) {}
