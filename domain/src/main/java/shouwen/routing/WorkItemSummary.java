package shouwen.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a work list.
 *
 * @param dueAt the soonest due time of the case's running clocks; null when none runs
 */
public record WorkItemSummary(
        UUID id,
        int version,
        String caseNumber,
        String department,
        String kind,
        String category,
        String severity,
        String summary,
        WorkItemState state,
        @Nullable UUID assigneeId,
        @Nullable Instant dueAt,
        Instant openedAt) {}
