package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Consumer;

/** Gives each message one effect: the key, the effect and the end of the outbox row are one transaction. */
@ApplicationScoped
class Inbox {

    private static final String RECEIVE =
            """
            insert into inbox (message_key, operator_id, queue, received_at) values (:key, :operator, :queue, now())
            on conflict do nothing
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Transactions transactions;

    @Inject
    Quarantine quarantine;

    /** Carries out a message once; unreadable ones are set aside, any other failure is for redelivery. */
    void once(String queue, Message message, Consumer<Envelope> effect) {
        var envelope = Envelope.of(queue, message);
        try {
            if (envelope.operatorId() == null) {
                throw new UnreadableMessageException("no operator");
            }
            transactions.inNew(() -> receive(envelope, effect));
        } catch (UnreadableMessageException e) {
            quarantine.setAside(envelope, e.getMessage());
        }
    }

    private void receive(Envelope envelope, Consumer<Envelope> effect) {
        int first = entities.createNativeQuery(RECEIVE)
                .setParameter("key", envelope.key())
                .setParameter("operator", envelope.operatorId())
                .setParameter("queue", envelope.queue())
                .executeUpdate();
        if (first == 1) {
            effect.accept(envelope);
        }
        retire(envelope.key());
    }

    private void retire(String key) {
        entities.createNativeQuery("delete from outbox where message_key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }
}
