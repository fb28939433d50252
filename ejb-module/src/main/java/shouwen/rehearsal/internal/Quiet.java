package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until every message has had its effect, so that the clock never moves under work on its way. */
@ApplicationScoped
class Quiet {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @PersistenceContext
    EntityManager entities;

    @Transactional(TxType.NOT_SUPPORTED)
    void await() {
        long giveUp = System.nanoTime() + PATIENCE;
        while (isBusy()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("messages do not arrive");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private boolean isBusy() {
        return (Boolean) entities.createNativeQuery("select exists (select 1 from outbox)", Boolean.class)
                .getSingleResult();
    }
}
