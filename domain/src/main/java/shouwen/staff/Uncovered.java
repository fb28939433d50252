package shouwen.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that loses its person while they are on leave.
 *
 * @param kind what it is
 * @param number of the case, order or entry; of a shift what it is called, may be empty
 * @param what the code of its category, state or register; of a shift its kind, of a task what is to be done
 * @param due when it is due, or the day it is on; null when no limit runs
 * @param shift which, on a published roster; null for anything else
 */
public record Uncovered(Kind kind, String number, String what, @Nullable Instant due, @Nullable UUID shift) {

    /** What loses cover. */
    public enum Kind {
        CASE,
        ORDER,
        TASK,
        DUTY,
        /** A shift by a published roster. */
        SHIFT
    }
}
