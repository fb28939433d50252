package shouwen.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as lists show it.
 *
 * @param subject what it is about; may be empty
 * @param title of its content; may be empty
 * @param caseNumber empty when it belongs to no case
 * @param openedBy null when a schedule opened it
 * @param dueAt its soonest limit; null when none runs
 */
public record EntrySummary(
        UUID id,
        String register,
        String number,
        String department,
        String subject,
        String title,
        String caseNumber,
        EntryState state,
        Instant openedAt,
        @Nullable UUID openedBy,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        UUID packVersionId) {}
