package shouwen.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * One round over all operators. Events are searched only from the moment on before which no transaction can still be
 * open; where that moment is not known yet, after a start, from a day before the last seal.
 */
@ApplicationScoped
class SealingRound {

    static final int BATCH = 1000;

    private static final Logger LOG = Logger.getLogger(SealingRound.class);
    private static final Duration SKEW = Duration.ofSeconds(10); // between the clocks of node and database
    private static final Duration LOOK_BACK = Duration.ofDays(1);

    @Inject
    Seals seals;

    @Inject
    SealBatch batch;

    @Inject
    RootTaking roots;

    private final Map<UUID, Instant> searchFrom = new ConcurrentHashMap<>();

    void run() {
        for (var operatorId : seals.operators()) {
            var horizon = seals.oldestOpenTransaction();
            if (sealAll(operatorId)) {
                searchFrom.put(operatorId, horizon.minus(SKEW));
            }
            roots.takeIfDue(operatorId).ifPresent(root -> {
                searchFrom.merge(operatorId, horizon.minus(LOOK_BACK), (a, b) -> a.isBefore(b) ? a : b);
                LOG.infof("ledger root of operator %s at position %d: %s", operatorId, root.position(), root.hex());
            });
        }
    }

    private boolean sealAll(UUID operatorId) {
        var from = searchFrom.computeIfAbsent(operatorId, id -> seals.lastSealedAt(id).minus(LOOK_BACK));
        int sealed;
        do {
            sealed = batch.seal(operatorId, from, BATCH);
        } while (sealed == BATCH);
        return sealed >= 0;
    }
}
