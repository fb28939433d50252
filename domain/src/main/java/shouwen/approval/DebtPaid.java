package shouwen.approval;

import java.time.Instant;
import java.util.UUID;

/** What was owed for a rung came in at the desk; fired in the same transaction. */
public record DebtPaid(
        UUID operatorId, UUID approvalId, String kind, UUID subjectId, String post, Debt debt, UUID by, Instant at) {}
