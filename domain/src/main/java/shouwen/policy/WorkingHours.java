package shouwen.policy;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When some departments work.
 *
 * @param departments codes; empty: all that no other entry names
 * @param roundTheClock day and night, on holidays too; the shifts are then empty
 * @param shifts of a working day, in order, not overlapping
 */
public record WorkingHours(String id, Set<String> departments, boolean roundTheClock, List<Shift> shifts) {

    /** A stretch of work; ends after it starts, on the same day. */
    public record Shift(LocalTime from, LocalTime to) {}

    public WorkingHours {
        departments = Set.copyOf(departments);
        shifts = List.copyOf(shifts);
    }
}
