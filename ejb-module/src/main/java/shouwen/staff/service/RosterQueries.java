package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.Cursor;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.staff.DutyLoad;
import shouwen.staff.DutyTime;
import shouwen.staff.OnDuty;
import shouwen.staff.Roster;
import shouwen.staff.RosterCheck;
import shouwen.staff.RosterDetails;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterState;
import shouwen.staff.RosterSummary;

/** Reads rosters. Drafts exist for those who make them alone; who is on duty now is open to all staff. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE
})
public class RosterQueries {

    private static final int MOST = 200;
    private static final String LIST =
            """
            select r.id, r.number, r.department, r.firstDay, r.lastDay, r.state, r.madeAt, r.madeBy, r.publishedAt
            from Roster r
            where r.operatorId = :operator and r.state <> shouwen.staff.RosterState.DISCARDED
              and (:department = '' or r.department = :department)
              and (r.department in :readable or :all = true)
              and (r.state = shouwen.staff.RosterState.PUBLISHED or r.department in :made)
              and (r.madeAt < :moment or r.madeAt = :moment and r.id < :id)
            order by r.madeAt desc, r.id desc
            """;
    private static final String CURRENT =
            """
            select r.number from Roster r
            where r.operatorId = :operator and r.department = :department
              and r.state = shouwen.staff.RosterState.PUBLISHED and r.firstDay <= :day and r.lastDay >= :day
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyBook book;

    @Inject
    DutyRights rights;

    @Inject
    RosterProblems problems;

    @Inject
    DutyGaps gaps;

    @Inject
    Duties duties;

    @Inject
    StaffDirectory staff;

    @Inject
    Callers callers;

    /**
     * Rosters by the time they were made, newest first.
     *
     * @param department null for all the caller may read
     */
    public Page<RosterSummary> list(@Nullable String department, @Nullable String after, int limit) {
        var caller = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var rows = entities.createQuery(LIST, RosterSummary.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("department", department == null ? "" : department)
                .setParameter("readable", notEmpty(caller.departments()))
                .setParameter("all", rights.mayRead(caller, ""))
                .setParameter("made", notEmpty(rights.made(caller)))
                .setParameter("moment", cursor == null ? Cursor.FOREVER : cursor.moment())
                .setParameter("id", cursor == null ? new UUID(0, 0) : cursor.id())
                .setMaxResults(most + 1)
                .getResultList();
        if (rows.size() <= most) {
            return new Page<>(rows, null);
        }
        var last = rows.get(most - 1);
        return new Page<>(List.copyOf(rows.subList(0, most)), new Cursor(last.madeAt(), last.id()).toString());
    }

    private static Set<String> notEmpty(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    /** Whether the caller may read published rosters of a department. */
    public boolean mayRead(String department) {
        return rights.mayRead(callers.current(), department);
    }

    /** The departments the caller makes rosters of, by code. */
    public Set<String> made() {
        return rights.made(callers.current());
    }

    /** The published roster a department has for a day. */
    public Optional<String> current(String department, LocalDate day) {
        return entities.createQuery(CURRENT, String.class)
                .setParameter("operator", readable(department).operatorId())
                .setParameter("department", department)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** One roster. Unknown to those who may not read it. */
    public RosterDetails byNumber(String number) {
        var caller = callers.current();
        var roster = book.roster(caller.operatorId(), number);
        boolean makes = rights.mayMake(caller, roster.department());
        if (!makes && (roster.state() != RosterState.PUBLISHED || !rights.mayRead(caller, roster.department()))
                || roster.state() == RosterState.DISCARDED) {
            throw new UnknownThingException("roster", number);
        }
        return details(roster, makes);
    }

    private RosterDetails details(Roster roster, boolean makes) {
        var places = book.duties(roster);
        boolean draft = roster.state() == RosterState.DRAFT;
        return new RosterDetails(
                roster,
                places,
                people(roster, places, makes),
                loads(roster, places),
                book.holidays(roster.operatorId(), roster.firstDay(), roster.lastDay()),
                draft
                        ? RosterCheck.breaches(problems.forJudging(roster, places), RosterProblems.assigned(places))
                        : List.of(),
                draft ? gaps.uncovered(roster, places) : List.of(),
                makes);
    }

    private Map<UUID, String> people(Roster roster, List<RosterDuty> places, boolean makes) {
        Map<UUID, String> people = new LinkedHashMap<>();
        if (makes) {
            rights.people(roster.operatorId(), roster.department())
                    .forEach(person -> people.put(person.staffId(), person.name()));
        }
        var on = places.stream().map(RosterDuty::staffId).filter(Objects::nonNull).collect(Collectors.toSet());
        staff.names(roster.operatorId(), on).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(name -> people.putIfAbsent(name.getKey(), name.getValue()));
        return people;
    }

    private Map<UUID, DutyLoad> loads(Roster roster, List<RosterDuty> places) {
        var holidays = book.holidays(roster.operatorId(), roster.firstDay(), roster.lastDay());
        Map<UUID, DutyLoad> loads = new HashMap<>();
        places.stream().filter(duty -> duty.staffId() != null).forEach(duty -> loads.merge(
                Objects.requireNonNull(duty.staffId()),
                DutyLoad.NONE.with(duty.need(1), holidays.contains(duty.day())),
                DutyLoad::plus));
        return loads;
    }

    /** Whose shift it is at this moment in a department, on leave or not. */
    public List<OnDuty> onDuty(String department) {
        return duties.now(callers.current().operatorId(), department);
    }

    /** The caller's own shifts that touch a stretch of time. */
    public List<DutyTime> mine(Instant from, Instant to) {
        var caller = callers.current();
        return duties.between(caller.operatorId(), caller.staffId(), from, to);
    }

    private Caller readable(String department) {
        var caller = callers.current();
        if (!rights.mayRead(caller, department)) {
            throw new ForbiddenException("notYourDepartment", department);
        }
        return caller;
    }
}
