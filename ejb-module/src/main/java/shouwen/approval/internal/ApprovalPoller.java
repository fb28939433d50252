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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import shouwen.approval.service.LateApprovals;
import shouwen.approval.service.Resettling;
import shouwen.time.MovableClock;

/**
 * Looks for requests that wait too long, and, after people came or left, for those at desks nobody sits at, every half minute
 * on every node. Rests while a rehearsal moves the clock: then they
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
    Resettling resettling;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("approvals", false));
    }

    @Timeout
    void look() {
        try {
            resettling.changed().forEach(this::resettle);
            while (!clock.isMoved() && late.tell() == LateApprovals.BATCH) {
                LOG.debug("more requests are late");
            }
        } catch (RuntimeException e) {
            LOG.error("Looking for late requests failed", e);
        } finally {
            begin();
        }
    }

    private void resettle(UUID operator) {
        for (var next = Optional.of(Resettling.FIRST); next.isPresent(); ) {
            next = resettling.look(operator, next.get());
        }
    }
}
