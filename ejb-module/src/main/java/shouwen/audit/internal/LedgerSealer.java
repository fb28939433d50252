package shouwen.audit.internal;

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
 * Seals new ledger events about every second, on every node: whichever comes first for an operator does it. The timer
 * carries nothing and is set anew after each round, so rounds never overlap.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerSealer {

    private static final Logger LOG = Logger.getLogger(LedgerSealer.class);
    private static final long PAUSE_MILLIS = 1000;

    @Resource
    TimerService timers;

    @Inject
    SealingRound round;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig("sealing", false));
    }

    @Timeout
    void seal() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.error("Sealing the ledger failed", e);
        } finally {
            begin();
        }
    }
}
