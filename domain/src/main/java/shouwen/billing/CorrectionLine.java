package shouwen.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as lists show it.
 *
 * @param caseNumber the complaint that caused it
 * @param decidedAt null while proposed
 * @param note of the decision, empty when none
 */
public record CorrectionLine(
        UUID id,
        Integer version,
        String billNumber,
        String caseNumber,
        BigDecimal before,
        BigDecimal after,
        String reason,
        CorrectionState state,
        Instant proposedAt,
        UUID proposedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        String note) {

    /** What the customer is owed back, or below zero what is owed in addition. */
    public BigDecimal relief() {
        return before.subtract(after);
    }
}
