package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.identity.Caller;
import shouwen.staff.DutyAssigned;
import shouwen.staff.DutyDone;
import shouwen.staff.DutyLoad;
import shouwen.staff.DutyPerson;
import shouwen.staff.DutyWish;
import shouwen.staff.Qualification;
import shouwen.staff.Roster;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterProblem;
import shouwen.staff.ShiftNeed;

/** Puts together from the tables what a roster is made of. */
@ApplicationScoped
class RosterProblems {

    private static final int HISTORY_DAYS = 92;
    private static final int MARGIN_DAYS = 28;
    private static final String WISHES =
            """
            select cast(staff_id as text), day, cast(shift_id as text) from duty_wish
            where operator_id = :operator and day between :first and :last
            order by day, staff_id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyBook book;

    @Inject
    DutyRights rights;

    @Inject
    DutyAbsences absences;

    /** With those who work shifts as a rule, and whoever is on the roster already. */
    RosterProblem forMaking(Roster roster, List<RosterDuty> duties) {
        var on = duties.stream().map(RosterDuty::staffId).filter(Objects::nonNull).collect(Collectors.toSet());
        var workers = rights.shiftWorkers(roster.operatorId(), roster.department());
        var all = rights.people(roster.operatorId(), roster.department()).stream()
                .filter(person -> workers.contains(person) || on.contains(person.staffId()))
                .toList();
        return problem(roster, duties, all, wishes(roster, duties));
    }

    /** With everybody of the department, and without wishes: to judge what is there. */
    RosterProblem forJudging(Roster roster, List<RosterDuty> duties) {
        return problem(roster, duties, rights.people(roster.operatorId(), roster.department()), List.of());
    }

    private RosterProblem problem(Roster roster, List<RosterDuty> duties, List<Caller> people, List<DutyWish> wishes) {
        var ids = people.stream().map(Caller::staffId).toList();
        var others = book.others(
                roster, ids, roster.firstDay().minusDays(HISTORY_DAYS), roster.lastDay().plusDays(MARGIN_DAYS));
        var loads = loads(roster, others);
        Map<UUID, List<Qualification>> qualified = book.qualifications(roster.operatorId(), ids).stream()
                .collect(Collectors.groupingBy(Qualification::staffId));
        var away = absences.of(roster.operatorId(), people, roster.firstDay(), roster.lastDay());
        var persons = people.stream()
                .map(person -> new DutyPerson(
                        person.staffId(),
                        qualified.getOrDefault(person.staffId(), List.of()).stream().map(Qualification::held).toList(),
                        away.getOrDefault(person.staffId(), List.of()),
                        loads.get(person.staffId())))
                .toList();
        return new RosterProblem(
                roster.firstDay(),
                roster.lastDay(),
                List.copyOf(needs(duties).values()),
                persons,
                book.rules(roster.operatorId(), roster.department()),
                wishes,
                around(roster, others),
                book.holidays(roster.operatorId(), roster.firstDay(), roster.lastDay()),
                roster.seed());
    }

    /** What was worked lately in the same department. */
    private Map<UUID, DutyLoad> loads(Roster roster, List<RosterDuty> others) {
        Set<LocalDate> holidays =
                book.holidays(roster.operatorId(), roster.firstDay().minusDays(HISTORY_DAYS), roster.firstDay());
        Map<UUID, DutyLoad> loads = new HashMap<>();
        others.stream()
                .filter(duty -> duty.day().isBefore(roster.firstDay()) && duty.department().equals(roster.department()))
                .forEach(duty -> loads.merge(
                        Objects.requireNonNull(duty.staffId()),
                        DutyLoad.NONE.with(duty.need(1), holidays.contains(duty.day())),
                        DutyLoad::plus));
        return loads;
    }

    private static List<DutyDone> around(Roster roster, Collection<RosterDuty> others) {
        return others.stream()
                .filter(duty -> !duty.day().isBefore(roster.firstDay().minusDays(MARGIN_DAYS)))
                .map(duty -> new DutyDone(Objects.requireNonNull(duty.staffId()), duty.need(1)))
                .toList();
    }

    private List<DutyWish> wishes(Roster roster, List<RosterDuty> duties) {
        var wishes = new ArrayList<DutyWish>();
        duties.stream()
                .filter(RosterDuty::settled)
                .forEach(duty -> wishes.add(
                        new DutyWish(Objects.requireNonNull(duty.staffId()), duty.day(), duty.shiftId(), true)));
        List<?> rows = entities.createNativeQuery(WISHES, Object[].class)
                .setParameter("operator", roster.operatorId())
                .setParameter("first", roster.firstDay())
                .setParameter("last", roster.lastDay())
                .getResultList();
        rows.forEach(row -> wishes.add(wish((Object[]) row)));
        return wishes;
    }

    private static DutyWish wish(Object[] row) {
        var day = row[1] instanceof LocalDate date ? date : ((java.sql.Date) row[1]).toLocalDate();
        return new DutyWish(
                UUID.fromString((String) row[0]), day, row[2] == null ? null : UUID.fromString((String) row[2]), false);
    }

    /** The shifts of the roster by place on it, each with the number of its places. */
    static Map<String, ShiftNeed> needs(List<RosterDuty> duties) {
        Map<String, Integer> heads = new HashMap<>();
        duties.forEach(duty -> heads.merge(key(duty), 1, Integer::sum));
        Map<String, ShiftNeed> needs = new LinkedHashMap<>();
        duties.forEach(duty -> needs.computeIfAbsent(key(duty), key -> duty.need(heads.get(key))));
        return needs;
    }

    static String key(RosterDuty duty) {
        return duty.day() + "/" + duty.shiftId();
    }

    /** Who is where, as the generator speaks of it. */
    static List<DutyAssigned> assigned(List<RosterDuty> duties) {
        var needs = needs(duties);
        return duties.stream()
                .filter(duty -> duty.staffId() != null)
                .map(duty -> new DutyAssigned(
                        Objects.requireNonNull(needs.get(key(duty))), Objects.requireNonNull(duty.staffId())))
                .toList();
    }
}
