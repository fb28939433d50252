package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.InvalidInputException;

/** Days people would like to have free. A roster follows them as far as that costs nobody their fair share. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD
})
public class DutyWishes {

    private static final int AHEAD_DAYS = 366;
    private static final String WISH =
            """
            insert into duty_wish (operator_id, staff_id, day) values (:operator, :person, :day) on conflict do nothing
            """;
    private static final String DROP =
            "delete from duty_wish where operator_id = :operator and staff_id = :person and day = :day";
    private static final String MINE =
            "select day from duty_wish where operator_id = :operator and staff_id = :person and day >= :from order by day";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Operators operators;

    @Inject
    Callers callers;

    /** The caller would like to be free on a day to come. */
    public void freeOn(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInputException("day", "missing");
        }
        var today = today();
        if (day.isBefore(today) || day.isAfter(today.plusDays(AHEAD_DAYS))) {
            throw new InvalidInputException("day", "outOfRange", today, today.plusDays(AHEAD_DAYS));
        }
        run(WISH, day);
    }

    public void drop(LocalDate day) {
        run(DROP, day);
    }

    /** From today on. */
    public List<LocalDate> mine() {
        var caller = callers.current();
        return entities.createNativeQuery(MINE, LocalDate.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("person", caller.staffId())
                .setParameter("from", today())
                .getResultList();
    }

    private void run(String statement, LocalDate day) {
        var caller = callers.current();
        entities.createNativeQuery(statement)
                .setParameter("operator", caller.operatorId())
                .setParameter("person", caller.staffId())
                .setParameter("day", day)
                .executeUpdate();
    }

    private LocalDate today() {
        return operators.today(callers.current().operatorId());
    }
}
