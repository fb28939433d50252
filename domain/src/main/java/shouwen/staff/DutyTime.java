package shouwen.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A shift of somebody, by a published roster.
 *
 * @param day the day it begins on
 * @param label what the operator calls the shift; may be empty
 */
public record DutyTime(
        UUID id,
        UUID staffId,
        String department,
        ShiftKind kind,
        String label,
        LocalDate day,
        Instant startsAt,
        Instant endsAt) {}
