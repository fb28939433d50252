package shouwen.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.register.EntryState;

/**
 * A meeting as lists show it.
 *
 * @param heldOn null while nobody has said when
 * @param dueAt its soonest limit; null when none runs
 */
public record MeetingLine(
        UUID entryId,
        String number,
        @Nullable LocalDate heldOn,
        Occasion occasion,
        EntryState state,
        @Nullable Instant dueAt,
        int invited,
        int signed) {}
