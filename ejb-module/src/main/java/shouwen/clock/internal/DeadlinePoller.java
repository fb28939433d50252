package shouwen.clock.internal;

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

/**
 * Looks for due clocks about every second, on every node. The timer carries nothing and is set anew after each look, so
 * looks never overlap and none is made up for.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlinePoller {

    private static final Logger LOG = Logger.getLogger(DeadlinePoller.class);
    private static final long PAUSE_MILLIS = 1000;

    @Resource
    TimerService timers;

    @Inject
    DueClocks due;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("deadlines", false));
    }

    @Timeout
    void look() {
        try {
            due.look();
        } catch (RuntimeException e) {
            LOG.error("Looking for due deadlines failed", e);
        } finally {
            begin();
        }
    }
}
