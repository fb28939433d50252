package shouwen.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The product's clock. Follows the system until a rehearsal or a test sets it; then it stands where it was put and moves
 * only by {@link #moveTo}.
 */
public final class MovableClock extends Clock {

    private volatile @Nullable Instant standingAt;

    @Override
    public Instant instant() {
        var standing = standingAt;
        return standing != null ? standing : Instant.now();
    }

    /** Puts the clock to a moment, where it stands until moved again or released. */
    public void moveTo(Instant moment) {
        standingAt = moment;
    }

    /** Lets the clock follow the system again. */
    public void release() {
        standingAt = null;
    }

    public boolean isMoved() {
        return standingAt != null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
