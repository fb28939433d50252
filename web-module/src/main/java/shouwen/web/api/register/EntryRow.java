package shouwen.web.api.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntryState;
import shouwen.register.EntrySummary;

/** A row of a list of entries. */
public record EntryRow(
        UUID id,
        String register,
        String number,
        String department,
        String subject,
        String title,
        String caseNumber,
        EntryState state,
        Instant openedAt,
        String openedBy,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt) {

    static EntryRow of(EntrySummary row, Map<UUID, String> names) {
        var opener = row.openedBy();
        return new EntryRow(
                row.id(),
                row.register(),
                row.number(),
                row.department(),
                row.subject(),
                row.title(),
                row.caseNumber(),
                row.state(),
                row.openedAt(),
                opener == null ? "" : names.getOrDefault(opener, ""),
                row.endedAt(),
                row.dueAt());
    }
}
