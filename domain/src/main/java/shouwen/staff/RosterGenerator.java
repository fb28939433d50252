package shouwen.staff;

import java.util.Set;

/**
 * Makes a roster: searches one that keeps every rule, then makes it fair. The same problem gives the same roster, whatever
 * the machine: it counts steps, not time.
 */
public final class RosterGenerator {

    private static final int STEPS = 60_000;

    private RosterGenerator() {}

    public static RosterOutcome generate(RosterProblem problem) {
        var conflict = new RosterConflict(problem);
        var search = new RosterSearch(problem, Set.copyOf(RosterRule.of(problem)), STEPS);
        int settled = search.placed().size();
        switch (search.run()) {
            case FOUND -> {
                new RosterBalance(search, settled, problem.people().size()).improve();
                return found(problem, search);
            }
            case IMPOSSIBLE -> {
                var shortest = conflict.shortest();
                return conflict.reduced(shortest.isEmpty() ? Set.copyOf(RosterRule.of(problem)) : shortest);
            }
            default -> {
                var shortest = conflict.shortest();
                return shortest.isEmpty() ? new RosterOutcome.Undecided() : conflict.reduced(shortest);
            }
        }
    }

    private static RosterOutcome.Found found(RosterProblem problem, RosterSearch search) {
        return new RosterOutcome.Found(search.placed().stream()
                .sorted((one, other) -> Integer.compare(one[0], other[0]) != 0
                        ? Integer.compare(one[0], other[0])
                        : Integer.compare(one[1], other[1]))
                .map(duty -> new DutyAssigned(
                        problem.needs().get(duty[0]), problem.people().get(duty[1]).id()))
                .toList());
    }
}
