package shouwen.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseKind;
import shouwen.policy.Severity;

/**
 * A row of a list of cases.
 *
 * @param dueAt the soonest due time of the running clocks; null when none runs
 */
public record CaseSummary(
        UUID id,
        String number,
        CaseKind kind,
        String category,
        Severity severity,
        CaseState state,
        UUID ownerId,
        String department,
        String customerName,
        String summary,
        int round,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt) {}
