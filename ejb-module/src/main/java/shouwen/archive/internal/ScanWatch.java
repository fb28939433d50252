package shouwen.archive.internal;

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
import shouwen.archive.Recognition;
import shouwen.time.MovableClock;

/** Has waiting scans read, one at a time on every node, if that is switched on. Rests while a rehearsal moves the clock. */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanWatch {

    private static final Logger LOG = Logger.getLogger(ScanWatch.class);
    private static final long PAUSE_MILLIS = 10_000;

    @Resource
    TimerService timers;

    @Inject
    ScanReader reader;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("scans", false));
    }

    @Timeout
    void look() {
        try {
            while (reader.look().state() == Recognition.State.ON && !clock.isMoved() && reader.readNext()) {
                LOG.debug("a scan was read");
            }
        } catch (RuntimeException e) {
            LOG.error("Reading scans failed", e);
        } finally {
            begin();
        }
    }
}
