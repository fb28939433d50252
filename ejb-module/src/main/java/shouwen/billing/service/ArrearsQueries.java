package shouwen.billing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;

/** Says which accounts are in arrears, for the intake that has just found them. One statement. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD})
public class ArrearsQueries {

    private static final String ARREARS =
            """
            select b.account_id, sum(b.amount - coalesce(p.paid, 0)) as arrears
            from bill b
            left join lateral (
                select sum(amount) as paid from payment where operator_id = b.operator_id and bill_id = b.id) p on true
            where b.operator_id = :operator and b.account_id = any (:accounts) and b.due_on < :today
              and b.amount > coalesce(p.paid, 0)
            group by b.account_id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Today today;

    /** Arrears by account, in the operator's currency; accounts that owe nothing overdue are missing. */
    public Map<UUID, BigDecimal> ofAccounts(Collection<UUID> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        var operator = callers.current().operatorId();
        var arrears = new HashMap<UUID, BigDecimal>();
        entities.unwrap(Session.class)
                .createNativeQuery(ARREARS, Tuple.class)
                .addScalar("account_id", UUID.class)
                .addScalar("arrears", BigDecimal.class)
                .setParameter("operator", operator)
                .setParameter("accounts", accountIds.toArray(UUID[]::new))
                .setParameter("today", today.at(operator))
                .getResultStream()
                .forEach(row -> arrears.put(row.get(0, UUID.class), row.get(1, BigDecimal.class)));
        return arrears;
    }
}
