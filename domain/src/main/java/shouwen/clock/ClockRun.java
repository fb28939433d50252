package shouwen.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pass over the open clocks of an operator after its special days changed, or to see what a change would do.
 *
 * @param importId the year concerned, null for a day of the operator's own
 * @param looked how many clocks were looked at so far
 * @param moved how many due moments move, or have been moved, so far
 * @param beganAt null while it waits
 * @param endedAt null while it is not done
 */
public record ClockRun(
        UUID id,
        UUID operatorId,
        Kind kind,
        @Nullable UUID importId,
        Instant requestedAt,
        UUID requestedBy,
        long looked,
        long moved,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt) {

    /** What becomes of what is found. */
    public enum Kind {
        /** Listed. */
        PREVIEW,
        /** Moved. */
        MOVE
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
