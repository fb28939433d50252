package shouwen.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is qualified for, and for how long.
 *
 * @param until the last day it is good for; null for no end
 */
public record QualificationHeld(String name, LocalDate from, @Nullable LocalDate until) {

    public boolean isGoodOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
