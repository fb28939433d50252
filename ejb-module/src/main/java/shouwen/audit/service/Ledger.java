package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.LedgerEvent;
import shouwen.shared.Ids;

/**
 * Writes what happened, in the transaction of the change itself: either both are kept or neither. Sealing into the hash
 * chain follows within a second, outside that transaction (docs/adr/0001).
 */
@ApplicationScoped
public class Ledger {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Pseudonyms pseudonyms;

    /**
     * Writes one event; the rows of a transaction go to the database together at its end. Outside a transaction it is
     * refused.
     *
     * @param caseId the case it belongs to, null for none
     * @param type lower case, dotted: {@code case.registered}
     * @param actorId who did it, null for the system
     * @param body values of JSON and of {@code java.time}; names, telephones and addresses only as {@link #pseudonym}
     */
    @Transactional(TxType.MANDATORY)
    public void write(
            UUID operatorId, @Nullable UUID caseId, String type, @Nullable UUID actorId, Map<String, ?> body) {
        entities.persist(new LedgerEvent(
                Ids.next(), operatorId, caseId, type, actorId, clock.instant(), LedgerJson.write(body)));
    }

    /**
     * Stands for a piece of personal data in the ledger: the same value gives the same pseudonym within an operator, and
     * without the operator's key nobody finds the way back.
     */
    public String pseudonym(UUID operatorId, String value) {
        return pseudonyms.of(operatorId, value);
    }
}
