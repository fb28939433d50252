package shouwen.archive.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a transaction files waits for its end, and is done there by series. The number of a record stays locked until the commit:
 * taken last and in one order, whatever was decided or closed together, no two transactions wait for each other's.
 */
@ApplicationScoped
class FilingsAtCommit {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    EntityManager entities;

    private record Waiting(String series, Runnable filing) {}

    /** Files at the end of the transaction; a failure then rolls all of it back. */
    void add(String series, Runnable filing) {
        @SuppressWarnings("unchecked")
        var waiting = (List<Waiting>) transaction.getResource(this);
        if (waiting == null) {
            waiting = new ArrayList<>();
            transaction.putResource(this, waiting);
            transaction.registerInterposedSynchronization(new AtEnd(waiting));
        }
        waiting.add(new Waiting(series, filing));
    }

    private final class AtEnd implements Synchronization {

        private final List<Waiting> waiting;

        private AtEnd(List<Waiting> waiting) {
            this.waiting = waiting;
        }

        @Override
        public void beforeCompletion() {
            entities.flush(); // every other row is locked before the first number
            waiting.sort(Comparator.comparing(Waiting::series));
            waiting.forEach(one -> one.filing().run());
            entities.flush();
        }

        @Override
        public void afterCompletion(int status) {
            // a record that was not kept took no number
        }
    }
}
