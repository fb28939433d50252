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
 * Looks about every second, on every node, whether clocks are to be counted again. The timer carries nothing and is set
 * anew after each look, so looks never overlap.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecountPoller {

    private static final Logger LOG = Logger.getLogger(RecountPoller.class);
    private static final long PAUSE_MILLIS = 1000;

    @Resource
    TimerService timers;

    @Inject
    Recount recount;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("recount", false));
    }

    @Timeout
    void look() {
        try {
            recount.work();
        } catch (RuntimeException e) {
            LOG.error("Counting clocks again failed, it goes on where it stopped", e);
        } finally {
            begin();
        }
    }
}
