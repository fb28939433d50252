package shouwen.field;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseKind;

/**
 * A work order as lists show it.
 *
 * @param dueAt the soonest limit of the case; null when none runs
 */
public record OrderSummary(
        UUID id,
        String number,
        String caseNumber,
        CaseKind kind,
        String category,
        String summary,
        String address,
        UUID technicianId,
        OrderState state,
        Instant dispatchedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant handledAt,
        @Nullable Instant repairedAt,
        @Nullable Instant dueAt) {}
