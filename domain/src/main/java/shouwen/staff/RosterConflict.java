package shouwen.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out which rules stand against each other, when no roster keeps them all: takes one away after the other, and
 * leaves it away where there is still proof that none is possible. What is left is needed for the conflict, all of it.
 */
final class RosterConflict {

    private static final int STEPS = 20_000;
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 7, 14);

    private final RosterProblem problem;
    private boolean sure = true;

    RosterConflict(RosterProblem problem) {
        this.problem = problem;
    }

    /** The rules of the shortest stretch of days that is impossible by itself; empty where none is proved to be. */
    Set<RosterRule> shortest() {
        var all = RosterRule.of(problem);
        for (int length : WINDOWS) {
            var end = problem.last().plusDays(1);
            for (var from = problem.first(); !from.plusDays(length).isAfter(end); from = from.plusDays(1)) {
                var within = within(all, from, from.plusDays(length - 1L));
                if (isImpossible(within)) {
                    return within;
                }
            }
        }
        return Set.of();
    }

    /** No smaller than it must be, from rules that are known to be impossible. */
    RosterOutcome.Impossible reduced(Set<RosterRule> impossible) {
        var left = new LinkedHashSet<>(impossible);
        dropMany(left, rule -> rule instanceof RosterRule.Away || rule instanceof RosterRule.Settled);
        dropMany(left, rule -> !(rule instanceof RosterRule.Staffed));
        sure = true;
        for (var rule : List.copyOf(left)) {
            left.remove(rule);
            if (!isImpossible(left)) {
                left.add(rule);
            }
        }
        return new RosterOutcome.Impossible(ordered(left), problem.people().size(), sure);
    }

    private void dropMany(Set<RosterRule> left, Predicate<RosterRule> some) {
        var fewer = new LinkedHashSet<>(left);
        fewer.removeIf(some);
        if (isImpossible(fewer)) {
            left.removeIf(some);
        }
    }

    private List<RosterRule> ordered(Set<RosterRule> rules) {
        var ordered = new ArrayList<>(RosterRule.of(problem));
        ordered.retainAll(rules);
        return ordered;
    }

    private boolean isImpossible(Set<RosterRule> rules) {
        var ending = new RosterSearch(problem, rules, STEPS).run();
        sure &= ending != RosterSearch.Ending.GAVE_UP;
        return ending == RosterSearch.Ending.IMPOSSIBLE;
    }

    private static Set<RosterRule> within(List<RosterRule> all, LocalDate from, LocalDate to) {
        var within = new LinkedHashSet<>(all);
        within.removeIf(rule -> {
            if (rule instanceof RosterRule.Staffed staffed) {
                return isOutside(staffed.need().day(), from, to);
            }
            return rule instanceof RosterRule.Settled settled && isOutside(settled.day(), from, to);
        });
        return within;
    }

    private static boolean isOutside(LocalDate day, LocalDate from, LocalDate to) {
        return day.isBefore(from) || day.isAfter(to);
    }
}
