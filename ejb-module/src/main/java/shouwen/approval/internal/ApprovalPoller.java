package shouwen.approval.internal;

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
import shouwen.approval.service.LateApprovals;
import shouwen.time.MovableClock;

/**
 * Looks for requests that wait too long, every half minute on every node. Rests while a rehearsal moves the clock: then they
 * are told of when asked.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalPoller {

    private static final Logger LOG = Logger.getLogger(ApprovalPoller.class);
    private static final long PAUSE_MILLIS = 30_000;

    @Resource
    TimerService timers;

    @Inject
    LateApprovals late;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("approvals", false));
    }

    @Timeout
    void look() {
        try {
            while (!clock.isMoved() && late.tell() == LateApprovals.BATCH) {
                LOG.debug("more requests are late");
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for late requests failed", e);
        } finally {
            begin();
        }
    }
}
