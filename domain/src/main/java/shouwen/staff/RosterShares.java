package shouwen.staff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * How far everybody is from their fair share of shifts, nights, weekends and holidays, and what that costs: the squares of
 * the distances, so that one person far off costs more than two a little. A share follows the days somebody is there, and
 * what they worked before more or less than the average is made up for.
 */
final class RosterShares {

    private static final double[] WEIGHTS = {1, 4, 4, 4};
    private static final double UNWISHED = 40;
    private static final double WISHED = -15;

    private final Map<UUID, Integer> index = new HashMap<>();
    private final List<Integer> ranks = new ArrayList<>();
    private final int[][] parts;
    private final double[][] distance;
    private final double[][] wishes;
    private final double[] wished;

    RosterShares(RosterProblem problem) {
        int people = problem.people().size();
        for (int person = 0; person < people; person++) {
            index.put(problem.people().get(person).id(), person);
            ranks.add(person);
        }
        Collections.shuffle(ranks, new Random(problem.seed()));
        parts = problem.needs().stream()
                .map(need -> DutyLoad.NONE.with(need, problem.holidays().contains(need.day())).parts())
                .toArray(int[][]::new);
        distance = distances(problem);
        wishes = wishes(problem);
        wished = new double[people];
    }

    private double[][] distances(RosterProblem problem) {
        int people = problem.people().size();
        var start = new double[people][WEIGHTS.length];
        for (int kind = 0; kind < WEIGHTS.length; kind++) {
            double total = 0;
            for (int need = 0; need < parts.length; need++) {
                total += parts[need][kind] * problem.needs().get(need).heads();
            }
            double all = 0;
            for (var person : problem.people()) {
                all += daysThere(problem, person);
            }
            double average = average(problem, kind);
            for (int person = 0; person < people; person++) {
                var who = problem.people().get(person);
                double ahead = who.before() == null ? 0 : who.before().parts()[kind] - average;
                start[person][kind] = ahead - (all == 0 ? 0 : total * daysThere(problem, who) / all);
            }
        }
        return start;
    }

    private static double average(RosterProblem problem, int kind) {
        return problem.people().stream()
                .map(DutyPerson::before)
                .filter(Objects::nonNull)
                .mapToInt(load -> load.parts()[kind])
                .average()
                .orElse(0);
    }

    private static long daysThere(RosterProblem problem, DutyPerson person) {
        return problem.first()
                .datesUntil(problem.last().plusDays(1))
                .filter(day -> person.absences().stream()
                        .noneMatch(absence -> absence.touches(day.atStartOfDay(), day.plusDays(1).atStartOfDay())))
                .count();
    }

    private double[][] wishes(RosterProblem problem) {
        var costs = new double[parts.length][problem.people().size()];
        for (var wish : problem.wishes()) {
            int person = person(wish.person());
            if (person < 0 || wish.fixed()) {
                continue;
            }
            for (int need = 0; need < parts.length; need++) {
                var some = problem.needs().get(need);
                if (some.day().equals(wish.day())) {
                    costs[need][person] += some.shift().equals(wish.shift()) ? WISHED : UNWISHED;
                }
            }
        }
        return costs;
    }

    /** The place of a person in the problem; -1 for somebody who is not in it. */
    int person(UUID id) {
        return index.getOrDefault(id, -1);
    }

    /** The need a wish is for; -1 where it is for none. */
    static int need(RosterProblem problem, DutyWish wish) {
        for (int need = 0; need < problem.needs().size(); need++) {
            var some = problem.needs().get(need);
            if (some.day().equals(wish.day()) && some.shift().equals(wish.shift())) {
                return need;
            }
        }
        return -1;
    }

    /** Who comes first among equals, by the seed. */
    int rank(int person) {
        return ranks.get(person);
    }

    /** What one shift more would cost. */
    double more(int need, int person) {
        double more = wishes[need][person];
        for (int kind = 0; kind < WEIGHTS.length; kind++) {
            int part = parts[need][kind];
            more += WEIGHTS[kind] * part * (2 * distance[person][kind] + part);
        }
        return more;
    }

    /** What somebody's distance from their share costs now. */
    double cost(int person) {
        double cost = wished[person];
        for (int kind = 0; kind < WEIGHTS.length; kind++) {
            cost += WEIGHTS[kind] * distance[person][kind] * distance[person][kind];
        }
        return cost;
    }

    void add(int need, int person, int times) {
        wished[person] += times * wishes[need][person];
        for (int kind = 0; kind < WEIGHTS.length; kind++) {
            distance[person][kind] += times * parts[need][kind];
        }
    }
}
