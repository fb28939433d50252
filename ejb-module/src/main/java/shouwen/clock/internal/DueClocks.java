package shouwen.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import shouwen.clock.internal.TimeGuard.Reading;
import shouwen.clock.service.FiringState;
import shouwen.clock.service.LastLook;
import shouwen.time.MovableClock;

/**
 * Decides whether clocks may fire and by which time, then fires until nothing is due. The database's clock decides; while
 * a rehearsal has moved the product's clock, that one does, and only {@link #fireAll} fires.
 */
@ApplicationScoped
public class DueClocks {

    private static final Logger LOG = Logger.getLogger(DueClocks.class);
    private static final int BATCH = 200;
    private static final Duration RECENTLY = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @Inject
    DatabaseTime database;

    @Inject
    ClockFiringBatch batch;

    private final TimeGuard guard = new TimeGuard();
    private volatile @Nullable Reading reading;
    private volatile @Nullable String held;
    private volatile long looked = System.nanoTime() - RECENTLY.toNanos();

    /** Fires what is due unless time is in doubt or moved by a rehearsal. */
    void look() {
        if (clock.isMoved()) {
            looked = System.nanoTime();
            return;
        }
        var now = new Reading(clock.instant(), Duration.ofNanos(System.nanoTime()), database.now());
        report(guard.take(now).orElse(null), now);
        if (held == null) {
            fireUntil(now.database());
        }
        looked = System.nanoTime();
    }

    /** Fires everything due by now, and tells how many clocks that were. */
    public int fireAll() {
        return fireUntil(clock.isMoved() ? clock.instant() : database.now());
    }

    public FiringState state() {
        var last = reading;
        var why = held;
        return new FiringState(
                why != null,
                why,
                last == null ? null : last.database(),
                last == null ? Duration.ZERO : last.serverAhead());
    }

    public LastLook lastLook() {
        var state = state();
        boolean recent = System.nanoTime() - looked < RECENTLY.toNanos();
        return new LastLook(recent, state.held(), state.lastLookAt());
    }

    private void report(@Nullable String reason, Reading now) {
        var before = reading;
        if (reason != null && !reason.equals(held)) {
            LOG.errorf("Deadlines are held: %s", reason);
        } else if (reason == null && held != null) {
            LOG.warn("Time is steady again, deadlines fire");
        }
        if (TimeGuard.apart(now) && (before == null || !TimeGuard.apart(before))) {
            LOG.errorf("This server's clock is %s ahead of the database's", now.serverAhead());
        }
        reading = now;
        held = reason;
    }

    private int fireUntil(Instant now) {
        int total = 0;
        int fired;
        do {
            fired = fireSome(now);
            total += fired;
        } while (fired == BATCH);
        return total;
    }

    private int fireSome(Instant now) {
        try {
            return batch.fire(now, BATCH);
        } catch (RuntimeException e) {
            LOG.warn("A batch of deadlines failed, firing them one by one", e);
            return fireSingly(now);
        }
    }

    private int fireSingly(Instant now) {
        var ids = batch.due(now, BATCH);
        for (var id : ids) {
            try {
                batch.fireOne(id, now);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Clock %s cannot fire, tried again in ten minutes", id);
                batch.postpone(id, now);
            }
        }
        return ids.size();
    }
}
