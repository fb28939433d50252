package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.approval.Approval;
import shouwen.identity.service.StaffChanged;

/** Lays waiting requests where they can be decided now that people came or left. */
@ApplicationScoped
public class Resettling {

    /** So many requests to a transaction. */
    public static final int BATCH = 100;

    /** Before every request. */
    public static final UUID FIRST = new UUID(0, 0);

    private static final String OWN =
            "r.role || '/' || case when r.role in ('department-head', 'dispatcher') then a.department else '*' end";
    private static final String ELSEWHERE =
            """
            select a.id from approval a
            where a.operator_id = :operator and a.state = 'OPEN' and a.id > :after and exists (
                select 1 from approval_rung r
                where r.approval_id = a.id and r.state = 'TURN'
                  and (r.desk <> %s or not exists (
                    select 1 from staff s
                    where s.operator_id = a.operator_id and s.active and s.id is distinct from a.applicant
                      and split_part(r.desk, '/', 1) = any(s.roles)
                      and split_part(r.desk, '/', 2) = any(s.departments || cast('*' as text)))))
            order by a.id limit :most
            for update skip locked
            """
                    .formatted(OWN);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Deciding deciding;

    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaffChanged change) {
        changed.add(change.operatorId());
    }

    /** The operators whose staff changed since this was asked last. */
    public Collection<UUID> changed() {
        var operators = List.copyOf(changed);
        changed.removeAll(operators);
        return operators;
    }

    /**
     * Looks at requests of an operator that nobody could decide, or that somebody decides in another's place.
     *
     * @param after the last one looked at; {@link #FIRST} at first
     * @return the last one looked at; empty when there are no more
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> look(UUID operator, UUID after) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entities.createNativeQuery(ELSEWHERE, UUID.class)
                .setParameter("operator", operator)
                .setParameter("after", after)
                .setParameter("most", BATCH)
                .getResultList();
        ids.forEach(id -> deciding.resettle(entities.find(Approval.class, id)));
        return ids.size() < BATCH ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }
}
