package shouwen.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
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

    @Inject
    SteadyTime time;

    private volatile long looked = System.nanoTime() - RECENTLY.toNanos();

    /** Fires what is due unless time is in doubt or moved by a rehearsal. */
    void look() {
        if (clock.isMoved()) {
            looked = System.nanoTime();
            return;
        }
        var now = time.look();
        if (time.held() == null) {
            fireUntil(now.database());
        }
        looked = System.nanoTime();
    }

    /** Fires everything due by now, and tells how many clocks that were. */
    public int fireAll() {
        return fireUntil(clock.isMoved() ? clock.instant() : database.now());
    }

    public FiringState state() {
        var why = time.held();
        return new FiringState(
                why != null,
                why,
                time.last().map(Reading::database).orElse(null),
                time.last().map(Reading::serverAhead).orElse(Duration.ZERO));
    }

    public LastLook lastLook() {
        var state = state();
        boolean recent = System.nanoTime() - looked < RECENTLY.toNanos();
        return new LastLook(recent, state.held(), state.lastLookAt());
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
