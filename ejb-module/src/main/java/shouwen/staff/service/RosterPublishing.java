package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.Roster;
import shouwen.staff.RosterCheck;
import shouwen.staff.RosterDuty;

/** Lets a roster count: without a gap and without a rule broken (GAS-010, EXP-007). From then on it changes by exchange only. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.DEPARTMENT_HEAD})
public class RosterPublishing {

    @Inject
    DutyBook book;

    @Inject
    DutyRights rights;

    @Inject
    DutyGaps gaps;

    @Inject
    RosterProblems problems;

    @Inject
    Operators operators;

    @Inject
    Notices notices;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Refused while a place is empty, a rule is broken, or an hour is covered by nobody where that must not be. */
    public void publish(String number, @Nullable Integer version) {
        var caller = callers.current();
        var roster = book.locked(caller.operatorId(), number, version);
        if (!rights.mayMake(caller, roster.department())) {
            throw new UnknownThingException("roster", number);
        }
        roster.requireDraft();
        var duties = book.duties(roster);
        if (duties.stream().anyMatch(duty -> duty.need(1).isNight())) {
            rights.requireNights(caller, roster.department());
        }
        refuseGaps(roster, duties);
        refuseBreaches(roster, duties);
        roster.publish(caller.staffId(), clock.instant());
        duties.forEach(RosterDuty::publish);
        ledger.write(caller.operatorId(), null, "roster.published", caller.staffId(), Map.of(
                "roster", number,
                "department", roster.department(),
                "first", roster.firstDay(),
                "last", roster.lastDay(),
                "duties", duties.size()));
        tell(caller, roster, duties);
    }

    private void refuseGaps(Roster roster, List<RosterDuty> duties) {
        var empty = duties.stream().filter(duty -> duty.staffId() == null).toList();
        if (!empty.isEmpty()) {
            throw new ConflictException("roster.gap", empty.size(), empty.get(0).day().toString());
        }
        var uncovered = gaps.uncovered(roster, duties);
        if (!uncovered.isEmpty()) {
            var first = uncovered.get(0);
            throw new ConflictException("roster.uncovered", local(roster, first.from()), local(roster, first.to()));
        }
    }

    private String local(Roster roster, Instant moment) {
        var zone = operators.get(roster.operatorId()).zone();
        return moment.atZone(zone).toLocalDateTime().toString().replace('T', ' ');
    }

    private void refuseBreaches(Roster roster, List<RosterDuty> duties) {
        var breaches = RosterCheck.breaches(problems.forJudging(roster, duties), RosterProblems.assigned(duties));
        if (!breaches.isEmpty()) {
            throw new ConflictException("roster.breaches", breaches.size(), breaches.get(0).day().toString());
        }
    }

    private void tell(Caller caller, Roster roster, List<RosterDuty> duties) {
        var people = duties.stream()
                .map(duty -> Objects.requireNonNull(duty.staffId()))
                .filter(person -> !person.equals(caller.staffId()))
                .collect(Collectors.toSet());
        notices.tell(roster.operatorId(), people, NoticeKind.ROSTER_PUBLISHED, "", Map.of(
                "roster", roster.number(),
                "department", roster.department(),
                "first", roster.firstDay(),
                "last", roster.lastDay()));
    }
}
