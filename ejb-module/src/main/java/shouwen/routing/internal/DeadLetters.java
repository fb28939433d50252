package shouwen.routing.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.ejb.DependsOn;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import shouwen.message.Queues;

/** Moves what the broker gave up on into the quarantine, where people see it. */
@Singleton
@Startup
@DependsOn("SchemaGate")
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadLetters {

    @Resource(lookup = "java:/jms/ShouwenOutbox")
    ConnectionFactory connections;

    @Inject
    Quarantine quarantine;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void collect() {
        try (var context = connections.createContext(JMSContext.CLIENT_ACKNOWLEDGE)) {
            for (var queue : Queues.ALL) {
                collect(context, queue);
            }
        }
    }

    private void collect(JMSContext context, String queue) {
        try (var consumer = context.createConsumer(context.createQueue(queue + Queues.DEAD))) {
            for (var message = consumer.receiveNoWait(); message != null; message = consumer.receiveNoWait()) {
                quarantine.setAside(Envelope.of(queue, message), "every attempt failed");
                message.acknowledge();
            }
        } catch (JMSException e) {
            throw new IllegalStateException("cannot acknowledge a dead letter of " + queue, e);
        }
    }
}
