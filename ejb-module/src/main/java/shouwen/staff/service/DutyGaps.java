package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shouwen.identity.service.Operators;
import shouwen.staff.DutyCoverage;
import shouwen.staff.Roster;
import shouwen.staff.RosterDuty;

/** Finds hours nobody covers, where a department must be there day and night (GAS-010, EXP-007). */
@ApplicationScoped
class DutyGaps {

    @Inject
    DutyBook book;

    @Inject
    DutyRegulation regulation;

    @Inject
    Operators operators;

    /** The hours nobody covers, where the department must be there day and night; shifts of its other rosters count. */
    List<DutyCoverage.Stretch> uncovered(Roster roster, List<RosterDuty> duties) {
        var rules = book.rules(roster.operatorId(), roster.department());
        var clause = regulation.of(roster.operatorId(), roster.department()).noGapClause();
        if (!rules.aroundTheClock() && clause == null) {
            return List.of();
        }
        var zone = operators.get(roster.operatorId()).zone();
        var from = roster.firstDay().atStartOfDay(zone).toInstant();
        var to = roster.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        var covered = new ArrayList<DutyCoverage.Stretch>();
        book.neighbours(roster, from, to).forEach(duty -> covered.add(stretch(duty)));
        var start = covered.isEmpty() ? first(duties).orElse(from) : from;
        duties.stream().filter(duty -> duty.staffId() != null).forEach(duty -> covered.add(stretch(duty)));
        return DutyCoverage.gaps(start, to, covered);
    }

    private static DutyCoverage.Stretch stretch(RosterDuty duty) {
        return new DutyCoverage.Stretch(duty.startsAt(), duty.endsAt());
    }

    /** The first roster of a department begins with its first shift. */
    private static Optional<Instant> first(List<RosterDuty> duties) {
        return duties.stream().map(RosterDuty::startsAt).min(Instant::compareTo);
    }
}
