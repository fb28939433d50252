package shouwen.register.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import shouwen.register.service.ScheduleRounds;
import shouwen.time.MovableClock;

/**
 * Looks for schedules that fell due, every quarter of an hour on every node. Rests while a rehearsal moves the clock: then
 * entries are opened when asked. The timer is set anew after each look, so looks never overlap.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchedulePoller {

    private static final Logger LOG = Logger.getLogger(SchedulePoller.class);
    private static final long FIRST_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 900_000;

    @Resource
    TimerService timers;

    @Inject
    ScheduleRounds rounds;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        next(FIRST_MILLIS);
    }

    @Timeout
    void look() {
        try {
            if (!clock.isMoved()) {
                rounds.openDue();
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for schedules failed", e);
        } finally {
            next(PAUSE_MILLIS);
        }
    }

    private void next(long millis) {
        timers.createSingleActionTimer(millis, new TimerConfig("schedules", false));
    }
}
