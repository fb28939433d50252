package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import shouwen.audit.service.Ledger;
import shouwen.shared.Ids;

/** Keeps what could not be carried out, with the reason, until a person replays it. */
@ApplicationScoped
class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    private static final String SET_ASIDE =
            """
            insert into quarantine (id, operator_id, queue, message_key, type, body, reason, quarantined_at)
            values (:id, :operator, :queue, :key, :type, :body, :reason, :at)
            """;
    private static final String KNOWN = "select exists (select 1 from operator where id = :operator)";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void setAside(Envelope envelope, String reason) {
        entities.createNativeQuery(SET_ASIDE)
                .setParameter("id", Ids.next())
                .setParameter("operator", envelope.operatorId())
                .setParameter("queue", envelope.queue())
                .setParameter("key", envelope.key())
                .setParameter("type", envelope.type())
                .setParameter("body", envelope.body())
                .setParameter("reason", reason)
                .setParameter("at", clock.instant())
                .executeUpdate();
        entities.createNativeQuery("delete from outbox where message_key = :key")
                .setParameter("key", envelope.key())
                .executeUpdate();
        tell(envelope);
        LOG.warnf("Message %s of queue %s set aside: %s", envelope.key(), envelope.queue(), reason);
    }

    /** Only where the operator exists: a foreign message may name any. */
    private void tell(Envelope envelope) {
        var operator = envelope.operatorId();
        if (operator != null && isKnown(operator)) {
            ledger.write(
                    operator,
                    null,
                    "quarantine.taken",
                    null,
                    Map.of("queue", envelope.queue(), "message", envelope.key(), "type", envelope.type()));
        }
    }

    private boolean isKnown(UUID operator) {
        return (Boolean) entities.createNativeQuery(KNOWN).setParameter("operator", operator).getSingleResult();
    }
}
