package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.cases.ServiceCase;

/**
 * Passes the open cases of somebody who will not be there to a colleague: at every moment each has exactly one owner, and
 * the ledger tells which (TUN-113). Inside the server only; who may ask for it is for the rooms above to say.
 */
@ApplicationScoped
public class CaseOwners {

    private static final String OWNED =
            """
            select c from ServiceCase c
            where c.operatorId = :operator and c.ownerId = :owner and c.state <> shouwen.cases.CaseState.CLOSED
            order by c.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    /**
     * Passes every open case from one person to another; tells how many those were.
     *
     * @param because the number of what it is for, as a leave
     */
    @Transactional(TxType.MANDATORY)
    public int passAll(UUID operatorId, UUID from, UUID to, String because) {
        var cases = entities.createQuery(OWNED, ServiceCase.class)
                .setParameter("operator", operatorId)
                .setParameter("owner", from)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (var serviceCase : cases) {
            serviceCase.passTo(to);
            ledger.write(
                    operatorId,
                    serviceCase.id(),
                    "case.owner-changed",
                    null,
                    Map.of("from", from.toString(), "to", to.toString(), "because", because));
        }
        return cases.size();
    }
}
