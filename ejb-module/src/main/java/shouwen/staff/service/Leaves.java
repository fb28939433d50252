package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.service.CalendarBook;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;
import shouwen.staff.Leave;
import shouwen.staff.LeaveBalance;
import shouwen.staff.LeaveKind;
import shouwen.staff.LeaveRules;
import shouwen.staff.LeaveSpan;
import shouwen.staff.LeaveState;

/** Finds leaves, and knows who may see whose. */
@ApplicationScoped
class Leaves {

    private static final String BY_NUMBER = "select l from Leave l where l.operatorId = :operator and l.number = :number";
    private static final String TOUCHING =
            """
            select l from Leave l
            where l.operatorId = :operator and l.staffId = :person and l.firstDay <= :last and l.lastDay >= :first
            order by l.firstDay, l.entryId
            """;
    private static final String DAYS =
            """
            select l.kind, l.state, sum(l.days) from Leave l
            where l.operatorId = :operator and l.staffId = :person and l.firstDay between :first and :last
              and l.state in (shouwen.staff.LeaveState.FILED, shouwen.staff.LeaveState.EFFECTIVE,
                              shouwen.staff.LeaveState.RETURNED)
            group by l.kind, l.state
            """;
    private static final String ENTITLED =
            """
            select kind, days from leave_entitlement
            where operator_id = :operator and year = :year and (staff_id = :person or staff_id is null)
            order by staff_id nulls first
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    CalendarBook calendars;

    /** The rules in force for an operator now. */
    LeaveRules rules(UUID operatorId) {
        return new LeaveRules(packs.forOperator(operatorId).pack(), calendars.of(operatorId));
    }

    /** One the caller may see; any other does not exist for them. */
    Leave visible(Caller caller, String number) {
        return named(caller.operatorId(), number)
                .filter(leave -> mayRead(caller, leave.staffId(), leave.department()))
                .orElseThrow(() -> new UnknownThingException("leave", number));
    }

    /** One by its number, whoever asks. */
    Optional<Leave> named(UUID operatorId, String number) {
        return entities.createQuery(BY_NUMBER, Leave.class)
                .setParameter("operator", operatorId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody may know why a person is away: themselves, their heads, and those who keep the books. */
    static boolean mayRead(Caller caller, UUID person, String department) {
        return caller.staffId().equals(person)
                || readsAll(caller)
                || caller.is(Role.DEPARTMENT_HEAD) && caller.worksIn(department);
    }

    /**
     * Whether somebody who may see a leave reads its reason: the person, who decides on it, and so nobody below them, and the
     * general office.
     */
    static boolean knowsWhy(Caller caller, Caller person) {
        return caller.staffId().equals(person.staffId()) || caller.is(Role.GENERAL_OFFICE) || rank(caller) > rank(person);
    }

    private static int rank(Caller caller) {
        return caller.is(Role.GENERAL_OFFICE) ? 3 : caller.is(Role.DEPARTMENT_HEAD) ? 2 : caller.is(Role.SUPERVISOR) ? 1 : 0;
    }

    static boolean readsAll(Caller caller) {
        return caller.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE);
    }

    /** Leaves of a person that touch some days, whatever became of them. */
    List<Leave> touching(UUID operatorId, UUID person, LocalDate first, LocalDate last) {
        return entities.createQuery(TOUCHING, Leave.class)
                .setParameter("operator", operatorId)
                .setParameter("person", person)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Whether a person asked for a part of these days already. */
    boolean holds(UUID operatorId, UUID person, LeaveSpan span) {
        return touching(operatorId, person, span.first(), span.last()).stream()
                .anyMatch(leave -> leave.state().holds() && leave.span().meets(span));
    }

    /** What a person has of each kind in a year; two statements. */
    List<LeaveBalance> balances(UUID operatorId, UUID person, int year) {
        Map<LeaveKind, BigDecimal> taken = new EnumMap<>(LeaveKind.class);
        Map<LeaveKind, BigDecimal> asked = new EnumMap<>(LeaveKind.class);
        entities.createQuery(DAYS, Object[].class)
                .setParameter("operator", operatorId)
                .setParameter("person", person)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultStream()
                .filter(row -> row[2] != null)
                .forEach(row -> (row[1] == LeaveState.FILED ? asked : taken)
                        .merge((LeaveKind) row[0], (BigDecimal) row[2], BigDecimal::add));
        var entitled = entitled(operatorId, person, year);
        return Arrays.stream(LeaveKind.values())
                .map(kind -> new LeaveBalance(
                        kind,
                        year,
                        entitled.get(kind),
                        taken.getOrDefault(kind, BigDecimal.ZERO),
                        asked.getOrDefault(kind, BigDecimal.ZERO)))
                .toList();
    }

    private Map<LeaveKind, BigDecimal> entitled(UUID operatorId, @Nullable UUID person, int year) {
        Map<LeaveKind, BigDecimal> entitled = new EnumMap<>(LeaveKind.class);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(ENTITLED)
                .setParameter("operator", operatorId)
                .setParameter("year", year)
                .setParameter("person", person)
                .getResultList();
        new ArrayList<>(rows)
                .forEach(row -> entitled.put(LeaveKind.valueOf((String) row[0]), (BigDecimal) row[1])); // own after common
        return entitled;
    }
}
