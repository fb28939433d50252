package shouwen.staff;

import java.time.LocalDateTime;

/**
 * A time somebody is away for certain: leave that is effective.
 *
 * @param source what it comes from, the number of the entry
 */
public record DutyAbsence(LocalDateTime from, LocalDateTime until, String source) {

    boolean touches(LocalDateTime starts, LocalDateTime ends) {
        return from.isBefore(ends) && starts.isBefore(until);
    }
}
