package shouwen.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import shouwen.clock.internal.TimeGuard.Reading;
import shouwen.shared.UnavailableException;
import shouwen.time.MovableClock;

/**
 * Knows whether time may be trusted on this node (RELIABILITY R9). While it is in doubt nothing fires and nothing is
 * counted from it, so no wrong due moment is ever stored. A clock that a rehearsal has moved is trusted.
 */
@ApplicationScoped
public class SteadyTime {

    private static final Logger LOG = Logger.getLogger(SteadyTime.class);

    @Inject
    MovableClock clock;

    @Inject
    DatabaseTime database;

    private final TimeGuard guard = new TimeGuard();
    private volatile @Nullable Reading last;
    private volatile @Nullable String held;

    /** Compares the clocks anew; what they show. */
    Reading look() {
        var now = new Reading(clock.instant(), Duration.ofNanos(System.nanoTime()), database.now());
        report(guard.take(now).orElse(null), now);
        return now;
    }

    /** Refuses to count from a moment that may be wrong: while firing is held, and from the instant of a jump on. */
    public void demand() {
        if (clock.isMoved()) {
            return;
        }
        var reading = last;
        if (reading != null
                && (held != null
                        || TimeGuard.apart(reading)
                        || TimeGuard.jumpedSince(reading, clock.instant(), Duration.ofNanos(System.nanoTime())))) {
            throw new UnavailableException("timeInDoubt");
        }
    }

    /** Why nothing fires; null while it does. */
    @Nullable
    String held() {
        return held;
    }

    Optional<Reading> last() {
        return Optional.ofNullable(last);
    }

    private void report(@Nullable String reason, Reading now) {
        var before = last;
        if (reason != null && !reason.equals(held)) {
            LOG.errorf("Deadlines are held: %s", reason);
        } else if (reason == null && held != null) {
            LOG.warn("Time is steady again, deadlines fire");
        }
        if (TimeGuard.apart(now) && (before == null || !TimeGuard.apart(before))) {
            LOG.errorf("This server's clock is %s ahead of the database's: it counts nothing", now.serverAhead());
        }
        last = now;
        held = reason;
    }
}
