package shouwen.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * Whose shift it is at this moment, by a published roster.
 *
 * @param label what the operator calls the shift; may be empty
 * @param onLeave whether the person is away by a leave in effect, so that nobody has the shift
 */
public record OnDuty(
        UUID person, String name, ShiftKind kind, String label, Instant startsAt, Instant endsAt, Boolean onLeave) {}
