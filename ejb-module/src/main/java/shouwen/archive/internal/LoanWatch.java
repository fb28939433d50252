package shouwen.archive.internal;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import shouwen.time.MovableClock;

/** Looks every ten minutes, on every node, whether papers are overdue. */
@Singleton
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanWatch {

    private static final Logger LOG = Logger.getLogger(LoanWatch.class);

    @Inject
    LoanChase chase;

    @Inject
    MovableClock clock;

    @Schedule(hour = "*", minute = "4/10", persistent = false)
    void look() {
        if (clock.isMoved()) {
            return; // a rehearsal chases when it is asked
        }
        for (var operatorId : chase.operators()) {
            try {
                chase.chase(operatorId);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Overdue papers could not be chased for operator %s", operatorId);
            }
        }
    }
}
