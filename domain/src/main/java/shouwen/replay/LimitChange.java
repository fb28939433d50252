package shouwen.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one open limit of a case that goes over to another version of the pack.
 *
 * @param rule of the limit
 * @param dueBefore null while nothing falls due, and for a limit that is added
 * @param dueAfter null where nothing falls due, and for a limit that goes
 */
public record LimitChange(String rule, Kind kind, @Nullable Instant dueBefore, @Nullable Instant dueAfter) {

    /** How it goes over. */
    public enum Kind {
        /** Under the rule of the new version, due as before. */
        SAME,
        /** Under the rule of the new version, due at another moment, or configured now, or no longer. */
        MOVED,
        /** The new version wants it and the old one did not. */
        ADDED,
        /** The new version does not want it. */
        GONE,
        /** Stays as it was: agreed with the customer, or standing still while the new value is blank. */
        KEPT
    }
}
