package shouwen.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Looks whether people on shifts keep the rules, for rosters changed by hand and for exchanges. */
public final class RosterCheck {

    private final RosterProblem problem;

    /** What is wrong, by day: the first rule each shift breaks beside everything else of the same person. */
    public static List<RosterBreach> breaches(RosterProblem problem, List<DutyAssigned> duties) {
        var found = new ArrayList<RosterBreach>();
        var known = problem.people().stream().map(DutyPerson::id).toList();
        duties.stream()
                .filter(duty -> !known.contains(duty.person()) || !problem.needs().contains(duty.need()))
                .forEach(duty -> found.add(breach("gone", duty)));
        for (var person : problem.people()) {
            var own = duties.stream()
                    .filter(duty -> duty.person().equals(person.id()) && problem.needs().contains(duty.need()))
                    .toList();
            found.addAll(new RosterCheck(problem, person).breaches(own));
        }
        found.sort(Comparator.comparing(RosterBreach::day).thenComparing(RosterBreach::person));
        return found;
    }

    private RosterCheck(RosterProblem whole, DutyPerson person) {
        var wishes = whole.wishes().stream()
                .filter(wish -> wish.person().equals(person.id()))
                .toList();
        problem = new RosterProblem(
                whole.first(), whole.last(), whole.needs(), List.of(person), whole.rules(), wishes, whole.around(),
                whole.holidays(), whole.seed());
    }

    private List<RosterBreach> breaches(List<DutyAssigned> own) {
        var left = new ArrayList<>(own);
        var found = new ArrayList<RosterBreach>();
        judge(Set.of(), "overlap", left, found);
        for (var rule : RosterRule.of(problem)) {
            if (!(rule instanceof RosterRule.Staffed) && !left.isEmpty()) {
                judge(Set.of(rule), code(rule), left, found);
            }
        }
        return found;
    }

    private void judge(Set<RosterRule> counting, String code, List<DutyAssigned> left, List<RosterBreach> found) {
        var board = new RosterBoard(problem, counting);
        left.forEach(duty -> board.put(problem.needs().indexOf(duty.need()), 0));
        for (var duty : List.copyOf(left)) {
            int need = problem.needs().indexOf(duty.need());
            boolean twice = left.stream().filter(other -> other.need().day().equals(duty.need().day())).count() > 1;
            board.take(need, 0);
            if (twice || !board.fits(need, 0)) {
                found.add(breach(code, duty));
                left.remove(duty);
            } else {
                board.put(need, 0);
            }
        }
    }

    private static RosterBreach breach(String code, DutyAssigned duty) {
        return new RosterBreach(code, duty.person(), duty.need().day(), duty.need().shift());
    }

    private static String code(RosterRule rule) {
        if (rule instanceof RosterRule.Away) {
            return "away";
        }
        if (rule instanceof RosterRule.Qualified) {
            return "unqualified";
        }
        if (rule instanceof RosterRule.Rest) {
            return "rest";
        }
        if (rule instanceof RosterRule.NoEarlyAfterNight) {
            return "earlyAfterNight";
        }
        if (rule instanceof RosterRule.NightsInRow) {
            return "nights";
        }
        if (rule instanceof RosterRule.FreeDays) {
            return "freeDays";
        }
        return rule instanceof RosterRule.Compensation ? "compensation" : "settled";
    }
}
