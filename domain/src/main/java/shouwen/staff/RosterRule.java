package shouwen.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rule of a problem that could be given up: the pieces a conflict is told in. */
public sealed interface RosterRule {

    /** A shift of a day needs its people. */
    record Staffed(ShiftNeed need) implements RosterRule {}

    /** Everybody on a shift must hold its qualification. */
    record Qualified(UUID shift, String qualification) implements RosterRule {}

    /** Somebody is away. */
    record Away(UUID person, DutyAbsence absence) implements RosterRule {}

    /** It was settled that somebody works a shift on a day, or is free where the shift is null. */
    record Settled(UUID person, LocalDate day, @Nullable UUID shift) implements RosterRule {}

    /** Hours between two shifts. */
    record Rest(int hours) implements RosterRule {}

    /** No early or day shift after a night. */
    record NoEarlyAfterNight() implements RosterRule {}

    /** Nights one after the other. */
    record NightsInRow(int most) implements RosterRule {}

    /** Days without a shift in a week. */
    record FreeDays(int least) implements RosterRule {}

    /** A free weekday after work on a weekend (TUN-043). */
    record Compensation(int withinDays) implements RosterRule {}

    /** All rules of a problem: the general ones first, then what binds people, then the shifts by day. */
    static List<RosterRule> of(RosterProblem problem) {
        var all = new ArrayList<RosterRule>(general(problem.rules()));
        problem.needs().stream()
                .filter(need -> !need.qualification().isEmpty())
                .map(need -> new Qualified(need.shift(), need.qualification()))
                .distinct()
                .forEach(all::add);
        problem.people()
                .forEach(person -> person.absences().forEach(absence -> all.add(new Away(person.id(), absence))));
        problem.wishes().stream()
                .filter(DutyWish::fixed)
                .forEach(wish -> all.add(new Settled(wish.person(), wish.day(), wish.shift())));
        problem.needs().forEach(need -> all.add(new Staffed(need)));
        return all;
    }

    private static List<RosterRule> general(RosterRules rules) {
        var all = new ArrayList<RosterRule>();
        if (rules.restHours() != null) {
            all.add(new Rest(rules.restHours()));
        }
        if (rules.noEarlyAfterNight()) {
            all.add(new NoEarlyAfterNight());
        }
        if (rules.nightsInRow() != null) {
            all.add(new NightsInRow(rules.nightsInRow()));
        }
        if (rules.freeDaysInWeek() != null) {
            all.add(new FreeDays(rules.freeDaysInWeek()));
        }
        if (rules.compensationDays() != null) {
            all.add(new Compensation(rules.compensationDays()));
        }
        return all;
    }
}
