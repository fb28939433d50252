package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Runs work in a transaction of its own. */
@ApplicationScoped
class Transactions {

    @Transactional(TxType.REQUIRES_NEW)
    void inNew(Runnable work) {
        work.run();
    }
}
