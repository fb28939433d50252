package shouwen.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import shouwen.audit.HashChain;
import shouwen.audit.LedgerFact;

/** Seals one batch of events in a transaction of its own. */
@ApplicationScoped
class SealBatch {

    @Inject
    Seals seals;

    /** Seals at most so many events with ids from that moment on; how many, or -1 while another node is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    int seal(UUID operatorId, Instant from, int limit) {
        if (!seals.lock(operatorId)) {
            return -1;
        }
        var facts = seals.unsealed(operatorId, from, limit);
        if (facts.isEmpty()) {
            return 0;
        }
        var chain = seals.last(operatorId)
                .map(last -> HashChain.after(last.position(), last.hash()))
                .orElseGet(() -> new HashChain(operatorId));
        var positions = new Long[facts.size()];
        var hashes = new byte[facts.size()][];
        for (int at = 0; at < hashes.length; at++) {
            hashes[at] = chain.append(facts.get(at));
            positions[at] = chain.position();
        }
        seals.store(operatorId, positions, facts.stream().map(LedgerFact::eventId).toArray(UUID[]::new), hashes);
        return hashes.length;
    }
}
