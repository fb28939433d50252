package shouwen.routing.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import shouwen.routing.service.Outbox;

/**
 * Carries outbox rows to the broker, on every node. Woken by each commit that put something, and each second anyway. Uses
 * a connection of its own outside any transaction manager: a batch is one commit at the broker.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxDispatcher {

    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:/jms/ShouwenOutbox")
    ConnectionFactory connections;

    @Inject
    OutboxBatch batch;

    private final Semaphore waiting = new Semaphore(1);
    private volatile boolean running = true;
    private volatile Thread thread;

    @PostConstruct
    void start() {
        thread = threads.newThread(this::dispatchUntilStopped);
        thread.setName("outbox-dispatcher");
        thread.start();
    }

    @PreDestroy
    void stop() {
        running = false;
        waiting.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void onFilled(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled filled) {
        waiting.release();
    }

    private void dispatchUntilStopped() {
        while (running) {
            try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
                dispatch(context);
            } catch (RuntimeException e) {
                LOG.warn("Outbox stands still, trying again in a second: " + e);
                pause();
            }
        }
    }

    private void dispatch(JMSContext context) {
        while (running) {
            while (batch.send(context) > 0 && running) {}
            pause();
        }
    }

    private void pause() {
        try {
            waiting.tryAcquire(1, TimeUnit.SECONDS);
            waiting.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
