package shouwen.web.api.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;
import shouwen.cases.CaseSummary;
import shouwen.policy.CaseKind;
import shouwen.policy.Severity;

/** A row of a list of cases. */
public record CaseRow(
        UUID id,
        String number,
        CaseKind kind,
        String category,
        Severity severity,
        CaseState state,
        String owner,
        String department,
        String customerName,
        String summary,
        int round,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt) {

    static CaseRow of(CaseSummary row, Map<UUID, String> names) {
        return new CaseRow(
                row.id(),
                row.number(),
                row.kind(),
                row.category(),
                row.severity(),
                row.state(),
                names.getOrDefault(row.ownerId(), ""),
                row.department(),
                row.customerName(),
                row.summary(),
                row.round(),
                row.registeredAt(),
                row.dueAt(),
                row.closedAt());
    }
}
