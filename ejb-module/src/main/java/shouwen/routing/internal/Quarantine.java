package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.jboss.logging.Logger;
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

    @PersistenceContext
    EntityManager entities;

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
        LOG.warnf("Message %s of queue %s set aside: %s", envelope.key(), envelope.queue(), reason);
    }
}
