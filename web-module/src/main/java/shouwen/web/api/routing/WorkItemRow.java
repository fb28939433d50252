package shouwen.web.api.routing;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.routing.WorkItemState;
import shouwen.routing.WorkItemSummary;

/** A row of a work list, most urgent first. */
public record WorkItemRow(
        UUID id,
        int version,
        String caseNumber,
        String department,
        String kind,
        String category,
        String severity,
        String summary,
        WorkItemState state,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        Instant openedAt) {

    static WorkItemRow of(WorkItemSummary row, Map<UUID, String> names) {
        return new WorkItemRow(
                row.id(),
                row.version(),
                row.caseNumber(),
                row.department(),
                row.kind().toLowerCase(Locale.ROOT),
                row.category(),
                row.severity().toLowerCase(Locale.ROOT),
                row.summary(),
                row.state(),
                row.assigneeId() == null ? null : names.getOrDefault(row.assigneeId(), ""),
                row.dueAt(),
                row.openedAt());
    }
}
