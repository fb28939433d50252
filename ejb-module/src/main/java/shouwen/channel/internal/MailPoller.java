package shouwen.channel.internal;

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
import shouwen.channel.service.MailDelivery;
import shouwen.time.MovableClock;

/** Sends waiting mail, every ten seconds on every node. Rests while a rehearsal moves the clock. */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailPoller {

    private static final Logger LOG = Logger.getLogger(MailPoller.class);
    private static final long PAUSE_MILLIS = 10_000;

    @Resource
    TimerService timers;

    @Inject
    MailDelivery delivery;

    @Inject
    MovableClock clock;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("mail", false));
    }

    @Timeout
    void look() {
        try {
            boolean more = true;
            while (more && !clock.isMoved()) {
                more = delivery.sendNext();
            }
        } catch (RuntimeException e) {
            LOG.error("Sending mail failed", e);
        } finally {
            begin();
        }
    }
}
