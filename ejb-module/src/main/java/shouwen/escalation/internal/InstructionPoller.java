package shouwen.escalation.internal;

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
import shouwen.escalation.service.LateInstructions;
import shouwen.time.MovableClock;

/**
 * Looks for instructions nobody has answered in time, every half minute on every node. Rests while a rehearsal moves the clock: then they
 * are told of when asked.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstructionPoller {

    private static final Logger LOG = Logger.getLogger(InstructionPoller.class);
    private static final long PAUSE_MILLIS = 30_000;

    @Resource
    TimerService timers;

    @Inject
    LateInstructions late;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("instructions", false));
    }

    @Timeout
    void look() {
        try {
            while (!clock.isMoved() && late.tell() == LateInstructions.BATCH) {
                LOG.debug("more instructions are late");
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for late instructions failed", e);
        } finally {
            begin();
        }
    }
}
