package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.service.CalendarBook;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivePacks;
import shouwen.register.service.EntryQueries;
import shouwen.shared.Cursor;
import shouwen.shared.Page;
import shouwen.staff.AwayDay;
import shouwen.staff.Leave;
import shouwen.staff.LeaveBalance;
import shouwen.staff.LeaveFilter;
import shouwen.staff.LeaveLine;
import shouwen.staff.LeaveState;
import shouwen.staff.Uncovered;

/** Reads leave: lists one may see, the calendar of a department for everybody, what is left of each kind. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class LeaveQueries {

    private static final int MOST = 200;
    private static final int MOST_AWAY = 2000;
    private static final String MONTH =
            """
            select l from Leave l
            where l.operatorId = :operator and l.firstDay <= :last and l.lastDay >= :first
              and l.state in (shouwen.staff.LeaveState.FILED, shouwen.staff.LeaveState.EFFECTIVE,
                              shouwen.staff.LeaveState.RETURNED)
            order by l.firstDay, l.entryId
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    CalendarBook calendars;

    @Inject
    StaffDirectory staff;

    @Inject
    Leaves leaves;

    @Inject
    LeaveCover cover;

    @Inject
    EntryQueries entries;

    @Inject
    Clock clock;

    /**
     * A page of leaves, the latest first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<LeaveLine> list(LeaveFilter filter, @Nullable String after, int limit) {
        var caller = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var values = new HashMap<String, Object>();
        var query = entities.createQuery(text(caller, filter, cursor, values), Leave.class).setMaxResults(most + 1);
        values.forEach(query::setParameter);
        var found = query.getResultList();
        var today = today(caller.operatorId());
        var items = found.stream().limit(most).map(leave -> line(caller, leave, today)).toList();
        return new Page<>(items, found.size() > most ? cursorAfter(items.get(most - 1)) : null);
    }

    private String text(
            Caller caller, LeaveFilter filter, @Nullable Cursor cursor, Map<String, Object> values) {
        var text = new StringBuilder("select l from Leave l where l.operatorId = :operator");
        values.put("operator", caller.operatorId());
        if (!Leaves.readsAll(caller)) {
            text.append(" and (l.staffId = :me");
            values.put("me", caller.staffId());
            if (caller.is(Role.DEPARTMENT_HEAD) && !caller.departments().isEmpty()) {
                text.append(" or l.department in :own");
                values.put("own", caller.departments());
            }
            text.append(")");
        }
        and(text, values, " and l.staffId = :person", "person", filter.staffId());
        and(text, values, " and l.department = :department", "department", filter.department());
        and(text, values, " and l.state = :state", "state", filter.state());
        and(text, values, " and l.lastDay >= :from", "from", filter.from());
        and(text, values, " and l.firstDay <= :to", "to", filter.to());
        if (filter.overdue()) {
            and(text, values, " and l.state = :effective", "effective", LeaveState.EFFECTIVE);
            and(text, values, " and l.lastDay < :today", "today", today(caller.operatorId()));
        }
        if (cursor != null) {
            text.append(" and (l.firstDay < :day or l.firstDay = :day and l.entryId < :id)");
            values.put("day", LocalDate.ofInstant(cursor.moment(), ZoneOffset.UTC));
            values.put("id", cursor.id());
        }
        return text.append(" order by l.firstDay desc, l.entryId desc").toString();
    }

    private static void and(
            StringBuilder text, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }

    private static String cursorAfter(LeaveLine last) {
        return new Cursor(last.span().first().atStartOfDay(ZoneOffset.UTC).toInstant(), last.entryId()).toString();
    }

    /** One leave the caller may see; unknown otherwise. */
    public LeaveLine find(String number) {
        var caller = callers.current();
        return line(caller, leaves.visible(caller, number), today(caller.operatorId()));
    }

    private LeaveLine line(Caller caller, Leave leave, LocalDate today) {
        var line = LeaveLine.of(leave, today);
        boolean why = staff.staffOf(caller.operatorId()).stream()
                .filter(person -> person.staffId().equals(leave.staffId()))
                .findFirst()
                .map(person -> Leaves.knowsWhy(caller, person))
                .orElseGet(() -> caller.is(Role.GENERAL_OFFICE)); // somebody who is with us no more
        return why ? line : line.withoutReason();
    }

    /** What loses cover by a leave and no colleague takes over, for those who may see it; the soonest first. */
    public List<Uncovered> uncovered(String number) {
        var caller = callers.current();
        return lost(caller, leaves.visible(caller, number));
    }

    /** The same for whoever reads the entry and decides on it, deputies too; empty where the number is of no leave. */
    public Optional<List<Uncovered>> atStake(String number) {
        var caller = callers.current();
        return entries.findReadable(number)
                .flatMap(entry -> leaves.named(caller.operatorId(), number))
                .map(leave -> lost(caller, leave));
    }

    private List<Uncovered> lost(Caller caller, Leave leave) {
        var zone = packs.forOperator(caller.operatorId()).pack().zone();
        return cover.of(caller.operatorId(), leave.staffId(), leave.span(), zone, leave.coverId());
    }

    /** What the caller has of each kind in a year. */
    public List<LeaveBalance> balances(int year) {
        var caller = callers.current();
        return leaves.balances(caller.operatorId(), caller.staffId(), year);
    }

    /** What the person of a leave has of each kind in its year, for those who may see it. */
    public List<LeaveBalance> balancesOf(String number) {
        var caller = callers.current();
        var leave = leaves.visible(caller, number);
        return leaves.balances(caller.operatorId(), leave.staffId(), leave.span().first().getYear());
    }

    /** Who is away in a department, day by day; why, only for those who may know. */
    public List<AwayDay> month(String department, YearMonth month) {
        var caller = callers.current();
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var people = new HashMap<UUID, Caller>();
        staff.staffOf(caller.operatorId()).stream()
                .filter(person -> department.isEmpty() || person.worksIn(department))
                .forEach(person -> people.put(person.staffId(), person));
        var away = entities.createQuery(MONTH, Leave.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(MOST_AWAY)
                .getResultStream()
                .filter(leave -> people.containsKey(leave.staffId()))
                .toList();
        var rules = leaves.rules(caller.operatorId());
        var book = calendars.of(caller.operatorId());
        return first.datesUntil(last.plusDays(1))
                .map(date -> {
                    var special = book.on(date);
                    return new AwayDay(
                            date,
                            rules.isWorkday(date),
                            special == null ? null : special.name(),
                            away(caller, away, people, date));
                })
                .toList();
    }

    private static List<AwayDay.Away> away(
            Caller caller, List<Leave> leaves, Map<UUID, Caller> people, LocalDate date) {
        return leaves.stream()
                .flatMap(leave -> leave.span().on(date).stream().map(part -> {
                    boolean reads = Leaves.mayRead(caller, leave.staffId(), leave.department());
                    return new AwayDay.Away(
                            leave.staffId(),
                            people.get(leave.staffId()).name(),
                            part,
                            reads ? leave.kind() : null,
                            leave.state().excuses(),
                            reads ? leave.number() : "");
                }))
                .toList();
    }

    private LocalDate today(UUID operatorId) {
        return LocalDate.ofInstant(clock.instant(), packs.forOperator(operatorId).pack().zone());
    }
}
