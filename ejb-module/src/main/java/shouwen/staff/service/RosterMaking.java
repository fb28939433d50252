package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.numbering.service.Numbers;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.DutyAssigned;
import shouwen.staff.Roster;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterGenerator;
import shouwen.staff.RosterOutcome;

/**
 * Makes rosters: a draft for some days, filled by the generator or by hand. Only those who make rosters of the department;
 * shifts by night only by those the regulation names (TUN-042).
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.DEPARTMENT_HEAD})
public class RosterMaking {

    private static final String PREFIX = "DR";
    private static final String TOUCHING =
            """
            select r.number from Roster r
            where r.operatorId = :operator and r.department = :department
              and r.state <> shouwen.staff.RosterState.DISCARDED and r.firstDay <= :last and r.lastDay >= :first
            """;
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyBook book;

    @Inject
    DutyRights rights;

    @Inject
    RosterProblems problems;

    @Inject
    Operators operators;

    @Inject
    Numbers numbers;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Begins a draft with every place of every shift, nobody on it yet; gives its number. Refused when the department has no
     * shifts, or a roster for some of the days already.
     */
    public String draft(String department, @Nullable LocalDate first, @Nullable LocalDate last) {
        var caller = callers.current();
        rights.requireMaker(caller, department);
        entities.createNativeQuery(ALONE)
                .setParameter("key", caller.operatorId() + "/" + department)
                .getSingleResult();
        var zone = operators.get(caller.operatorId()).zone();
        var number = numbers.next(caller.operatorId(), PREFIX, zone);
        var roster = new Roster(
                caller.operatorId(), number, department, first, last, caller.staffId(), clock.instant());
        refuseOverlap(roster);
        var places = places(roster, zone);
        if (places.isEmpty()) {
            throw new ConflictException("roster.noShifts", department);
        }
        entities.persist(roster);
        places.forEach(entities::persist);
        write(caller, roster, "roster.drafted", Map.of("first", roster.firstDay(), "last", roster.lastDay()));
        return number;
    }

    private void refuseOverlap(Roster roster) {
        entities.createQuery(TOUCHING, String.class)
                .setParameter("operator", roster.operatorId())
                .setParameter("department", roster.department())
                .setParameter("first", roster.firstDay())
                .setParameter("last", roster.lastDay())
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException("roster.overlaps", other);
                });
    }

    private List<RosterDuty> places(Roster roster, ZoneId zone) {
        var holidays = book.holidays(roster.operatorId(), roster.firstDay(), roster.lastDay());
        var shifts = book.shifts(roster.operatorId(), roster.department());
        var places = new ArrayList<RosterDuty>();
        roster.firstDay().datesUntil(roster.lastDay().plusDays(1)).forEach(day -> shifts.stream()
                .filter(shift -> shift.isOn(day, holidays.contains(day)))
                .forEach(shift -> {
                    for (int place = 1; place <= shift.form().heads(); place++) {
                        places.add(new RosterDuty(roster, shift, day, place, zone));
                    }
                }));
        return places;
    }

    /**
     * Fills every place anew but those given by hand. Where that is impossible the draft stays as it is, and the answer names
     * the rules that stand against each other.
     *
     * @param seed breaks ties; the same gives the same roster. Null for another than the last time
     */
    public RosterOutcome generate(String number, @Nullable Integer version, @Nullable Long seed) {
        var caller = callers.current();
        var roster = draftOf(caller, number, version);
        var duties = book.duties(roster);
        requireNights(caller, duties);
        roster.drawn(seed == null ? roster.seed() + 1 : seed);
        var outcome = RosterGenerator.generate(problems.forMaking(roster, duties));
        if (outcome instanceof RosterOutcome.Found found) {
            fill(duties, found.duties());
        }
        write(caller, roster, "roster.generated", Map.of(
                "seed", roster.seed(), "found", outcome instanceof RosterOutcome.Found));
        return outcome;
    }

    private static void fill(List<RosterDuty> duties, List<DutyAssigned> found) {
        Map<String, List<UUID>> people = new HashMap<>();
        found.forEach(duty -> people.computeIfAbsent(
                        duty.need().day() + "/" + duty.need().shift(), key -> new ArrayList<>())
                .add(duty.person()));
        duties.stream()
                .filter(RosterDuty::settled)
                .forEach(duty -> people.getOrDefault(RosterProblems.key(duty), new ArrayList<>()).remove(duty.staffId()));
        for (var duty : duties) {
            var left = people.getOrDefault(RosterProblems.key(duty), List.of());
            if (!duty.settled()) {
                duty.give(left.isEmpty() ? null : left.remove(0), false);
            }
        }
    }

    /** Puts somebody on one place by hand, or nobody. */
    public void assign(String number, @Nullable Integer version, UUID dutyId, @Nullable UUID person) {
        assign(number, version, Map.of(dutyId, Optional.ofNullable(person)));
    }

    /**
     * Puts people on places by hand, where they stay when the rest is made anew; or nobody. Rules that are broken are shown,
     * and stop the publishing.
     */
    public void assign(String number, @Nullable Integer version, Map<UUID, Optional<UUID>> people) {
        var caller = callers.current();
        var roster = draftOf(caller, number, version);
        var duties = book.duties(roster).stream().collect(Collectors.toMap(RosterDuty::id, Function.identity()));
        people.forEach((dutyId, person) -> {
            var duty = duties.get(dutyId);
            if (duty == null) {
                throw new UnknownThingException("duty", dutyId);
            }
            requireNights(caller, List.of(duty));
            person.ifPresent(one -> rights.person(caller.operatorId(), roster.department(), one, "person"));
            duty.give(person.orElse(null), true);
            Map<String, Object> body = new TreeMap<>();
            body.put("day", duty.day());
            body.put("shift", duty.shiftId());
            body.put("person", person.orElse(null));
            write(caller, roster, "roster.assigned", body);
        });
    }

    /** Puts the draft aside. */
    public void discard(String number, @Nullable Integer version) {
        var caller = callers.current();
        var roster = draftOf(caller, number, version);
        roster.discard();
        write(caller, roster, "roster.discarded", Map.of());
    }

    private Roster draftOf(Caller caller, String number, @Nullable Integer version) {
        var roster = book.locked(caller.operatorId(), number, version);
        if (!rights.mayMake(caller, roster.department())) {
            throw new UnknownThingException("roster", number);
        }
        roster.requireDraft();
        return roster;
    }

    private void requireNights(Caller caller, List<RosterDuty> duties) {
        duties.stream()
                .filter(duty -> duty.need(1).isNight())
                .findFirst()
                .ifPresent(duty -> rights.requireNights(caller, duty.department()));
    }

    private void write(Caller caller, Roster roster, String type, Map<String, ?> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("roster", roster.number());
        body.put("department", roster.department());
        ledger.write(caller.operatorId(), null, type, caller.staffId(), body);
    }
}
