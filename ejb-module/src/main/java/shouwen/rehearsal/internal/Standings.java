package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import shouwen.cases.CaseState;

/** Looks where a case stands, as its people would see on their screens. */
@ApplicationScoped
class Standings {

    private static final String STANDING =
            """
            select c.state, c.department, w.id as item, c.next_due_at as due
            from service_case c
            left join work_item w
              on w.operator_id = c.operator_id and w.case_id = c.id and w.state in ('OPEN', 'ACCEPTED')
            where c.operator_id = :operator and c.number = :number
            """;

    @PersistenceContext
    EntityManager entities;

    @Transactional(TxType.NOT_SUPPORTED)
    Standing of(UUID operator, String number) {
        var row = (Tuple) entities.createNativeQuery(STANDING, Tuple.class)
                .setParameter("operator", operator)
                .setParameter("number", number)
                .getSingleResult();
        return new Standing(
                CaseState.valueOf(row.get("state", String.class)),
                row.get("department", String.class),
                row.get("item", UUID.class),
                row.get("due", Instant.class));
    }
}
