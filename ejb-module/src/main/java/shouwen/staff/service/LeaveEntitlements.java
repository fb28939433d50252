package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.staff.LeaveKind;

/** What the operator grants of each kind of leave in a year: for everybody, and for single people instead. */
@Stateless
@RolesAllowed({Role.GENERAL_OFFICE, Role.ADMINISTRATOR})
public class LeaveEntitlements {

    private static final BigDecimal MOST = BigDecimal.valueOf(366);
    private static final String DROP =
            """
            delete from leave_entitlement where operator_id = :operator and kind = :kind and year = :year
              and staff_id is not distinct from cast(:person as uuid)
            """;
    private static final String PUT =
            """
            insert into leave_entitlement (id, operator_id, kind, year, staff_id, days, set_at, set_by)
            values (:id, :operator, :kind, :year, cast(:person as uuid), :days, :at, :by)
            """;
    private static final String ALL =
            """
            select kind, year, staff_id, days from leave_entitlement
            where operator_id = :operator and year = :year order by kind, staff_id nulls first limit 500
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    StaffDirectory staff;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * What is granted.
     *
     * @param staffId null for everybody who has nothing of their own
     */
    public record Granted(LeaveKind kind, int year, @Nullable UUID staffId, BigDecimal days) {}

    /** Everything granted for a year. */
    @SuppressWarnings("unchecked")
    public List<Granted> of(int year) {
        List<Object[]> rows = entities.createNativeQuery(ALL)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("year", year)
                .getResultList();
        return rows.stream()
                .map(row -> new Granted(
                        LeaveKind.valueOf((String) row[0]), (Integer) row[1], (UUID) row[2], (BigDecimal) row[3]))
                .toList();
    }

    /**
     * Grants so many days.
     *
     * @param days in halves; null takes back what was said, and the kind is not configured again
     */
    public void grant(LeaveKind kind, int year, @Nullable UUID person, @Nullable BigDecimal days) {
        var caller = callers.current();
        refuseWrong(year, days);
        if (person != null && staff.staffOf(caller.operatorId()).stream().noneMatch(one -> one.staffId().equals(person))) {
            throw new InvalidInputException("person", "unknownStaff");
        }
        var who = person == null ? null : person.toString();
        entities.createNativeQuery(DROP)
                .setParameter("operator", caller.operatorId())
                .setParameter("kind", kind.name())
                .setParameter("year", year)
                .setParameter("person", who)
                .executeUpdate();
        if (days != null) {
            entities.createNativeQuery(PUT)
                    .setParameter("id", Ids.next())
                    .setParameter("operator", caller.operatorId())
                    .setParameter("kind", kind.name())
                    .setParameter("year", year)
                    .setParameter("person", who)
                    .setParameter("days", days)
                    .setParameter("at", clock.instant())
                    .setParameter("by", caller.staffId())
                    .executeUpdate();
        }
        ledger.write(
                caller.operatorId(),
                null,
                "leave.entitled",
                caller.staffId(),
                Map.of(
                        "kind", kind.name(),
                        "year", year,
                        "staff", who == null ? "" : who,
                        "days", days == null ? "" : days.toPlainString()));
    }

    private static void refuseWrong(int year, @Nullable BigDecimal days) {
        if (year < 2000 || year > 2058) {
            throw new InvalidInputException("year", "notANumber");
        }
        boolean wrong = days != null
                && (days.signum() < 0
                        || days.compareTo(MOST) > 0
                        || days.multiply(BigDecimal.valueOf(2)).stripTrailingZeros().scale() > 0);
        if (wrong) {
            throw new InvalidInputException("days", "leave.notDays");
        }
    }
}
