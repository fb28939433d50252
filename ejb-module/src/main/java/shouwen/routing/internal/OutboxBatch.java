package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One batch from the outbox to the broker. The rows stay until the receiver's effect removes them; what was sent and had
 * no effect for half a minute is sent again, so that the broker's journal may be lost whole.
 */
@ApplicationScoped
class OutboxBatch {

    private static final String CLAIM =
            """
            select id, queue, message_key, type, body, operator_id from outbox
            where sent_at is null order by id limit 200 for update skip locked
            """;
    private static final String MARK = "update outbox set sent_at = now(), attempts = attempts + 1 where id in (:ids)";
    private static final String UNMARK =
            """
            update outbox set sent_at = null where id in (
                select id from outbox where sent_at < now() - interval '30 seconds' order by sent_at limit 200
                for update skip locked)
            """;

    @PersistenceContext
    EntityManager entities;

    private final Map<String, Queue> queues = new HashMap<>();
    private long nextResend;

    /** Sends what waits, at most one batch; returns how many. */
    @Transactional(TxType.REQUIRES_NEW)
    public int send(JMSContext context) {
        // A lost mark only means sending again: no need to wait for the disk.
        entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        sendAgainWhatHadNoEffect();
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(CLAIM, Tuple.class).getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        var producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
        rows.forEach(row -> send(context, producer, row));
        context.commit();
        var ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        entities.createNativeQuery(MARK).setParameter("ids", ids).executeUpdate();
        return rows.size();
    }

    private void sendAgainWhatHadNoEffect() {
        if (System.nanoTime() - nextResend > 0) {
            nextResend = System.nanoTime() + 5_000_000_000L;
            entities.createNativeQuery(UNMARK).executeUpdate();
        }
    }

    private void send(JMSContext context, JMSProducer producer, Tuple row) {
        try {
            var message = context.createTextMessage(row.get("body", String.class));
            message.setStringProperty(Envelope.KEY, row.get("message_key", String.class));
            message.setStringProperty(Envelope.TYPE, row.get("type", String.class));
            message.setStringProperty(
                    Envelope.OPERATOR, row.get("operator_id", UUID.class).toString());
            var queue = queues.computeIfAbsent(row.get("queue", String.class), context::createQueue);
            producer.send(queue, message);
        } catch (JMSException e) {
            throw new IllegalStateException("cannot write message " + row.get("message_key"), e);
        }
    }
}
