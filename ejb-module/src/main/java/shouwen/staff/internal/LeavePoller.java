package shouwen.staff.internal;

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
import shouwen.time.MovableClock;

/** Looks every minute, on every node, whether leave begins; rests while a rehearsal moves the clock. */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeavePoller {

    private static final Logger LOG = Logger.getLogger(LeavePoller.class);
    private static final long PAUSE_MILLIS = 60_000;

    @Resource
    TimerService timers;

    @Inject
    LeaveStarts starts;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        next();
    }

    @Timeout
    void look() {
        try {
            while (!clock.isMoved() && starts.handOverSome() > 0) {
                LOG.debug("Cases handed over");
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for leave that begins failed", e);
        } finally {
            next();
        }
    }

    private void next() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("leave", false));
    }
}
