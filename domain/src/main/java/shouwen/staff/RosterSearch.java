package shouwen.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for people for every shift that counts, the shift with the least choice first, and goes back where a choice leads
 * nowhere. Complete: what it does not find within its steps does not exist, or it says that it gave up. Somebody with the
 * same possibilities and the same shifts as one who did not do is not tried again.
 */
final class RosterSearch {

    /** How a search ended. */
    enum Ending {
        FOUND,
        IMPOSSIBLE,
        GAVE_UP
    }

    private static final int NONE_LEFT = -1;
    private static final int DEAD_END = -2;

    private final RosterBoard board;
    private final RosterShares shares;
    private final int people;
    private final int[] open;
    private final int[] kinds;
    private final boolean[][] barred;
    private final List<int[]> placed = new ArrayList<>();
    private final boolean settled;
    private int steps;

    /** @param steps how many choices are made before it gives up */
    RosterSearch(RosterProblem problem, Set<RosterRule> counting, int steps) {
        board = new RosterBoard(problem, counting);
        shares = new RosterShares(problem);
        people = problem.people().size();
        this.steps = steps;
        open = problem.needs().stream()
                .mapToInt(need -> counting.contains(new RosterRule.Staffed(need)) ? need.heads() : 0)
                .toArray();
        barred = new boolean[open.length][people];
        kinds = kinds();
        settled = settle(problem, counting);
    }

    Ending run() {
        if (!settled) {
            return Ending.IMPOSSIBLE;
        }
        boolean found = fill();
        return found ? Ending.FOUND : steps < 0 ? Ending.GAVE_UP : Ending.IMPOSSIBLE;
    }

    /** Need and person, in the order they were chosen; those settled beforehand first. */
    List<int[]> placed() {
        return placed;
    }

    RosterBoard board() {
        return board;
    }

    RosterShares shares() {
        return shares;
    }

    private boolean settle(RosterProblem problem, Set<RosterRule> counting) {
        for (var wish : problem.wishes()) {
            int need = RosterShares.need(problem, wish);
            int person = shares.person(wish.person());
            boolean counts = wish.fixed()
                    && counting.contains(new RosterRule.Settled(wish.person(), wish.day(), wish.shift()));
            if (!counts || need < 0 || person < 0) {
                continue;
            }
            boolean staffed = counting.contains(new RosterRule.Staffed(problem.needs().get(need)));
            if (staffed && open[need] == 0 || !board.fits(need, person)) {
                return false;
            }
            place(need, person);
        }
        return true;
    }

    private boolean fill() {
        if (--steps < 0) {
            return false;
        }
        int need = narrowest();
        if (need == NONE_LEFT) {
            return true;
        }
        if (need == DEAD_END || !hasRoom()) {
            return false;
        }
        var tried = new ArrayList<Integer>();
        for (int person : candidates(need)) {
            if (barred[need][person]) {
                continue;
            }
            if (tryOut(need, person, tried)) {
                return true;
            }
            if (steps < 0 || choice(need) < open[need]) {
                break;
            }
        }
        tried.forEach(person -> barred[need][person] = false);
        return false;
    }

    private boolean tryOut(int need, int person, List<Integer> tried) {
        place(need, person);
        if (fill()) {
            return true;
        }
        unplace(need, person);
        for (int other = 0; other < people; other++) {
            if (!barred[need][other] && (other == person || interchangeable(other, person))) {
                barred[need][other] = true;
                tried.add(other);
            }
        }
        return false;
    }

    private boolean interchangeable(int one, int other) {
        if (kinds[one] != kinds[other] || !board.alike(one, other)) {
            return false;
        }
        for (var bars : barred) {
            if (bars[one] != bars[other]) {
                return false;
            }
        }
        return true;
    }

    /** The open need with the fewest candidates to spare. */
    private int narrowest() {
        int best = NONE_LEFT;
        int least = Integer.MAX_VALUE;
        for (int need = 0; need < open.length; need++) {
            if (open[need] > 0) {
                int spare = choice(need) - open[need];
                if (spare < 0) {
                    return DEAD_END;
                }
                if (spare < least) {
                    least = spare;
                    best = need;
                }
            }
        }
        return best;
    }

    private int choice(int need) {
        int choice = 0;
        for (int person = 0; person < people; person++) {
            choice += !barred[need][person] && board.fits(need, person) ? 1 : 0;
        }
        return choice;
    }

    /** Whether each day and each week has as many people left as it has open places: counted, not searched. */
    private boolean hasRoom() {
        Map<Integer, Integer> byDay = new HashMap<>();
        Map<Integer, Integer> byWeek = new HashMap<>();
        Map<Integer, Integer> dayInWeek = new HashMap<>();
        for (int need = 0; need < open.length; need++) {
            if (open[need] > 0) {
                int day = board.dayOf(need);
                byDay.merge(day, open[need], Integer::sum);
                byWeek.merge(board.week(day), open[need], Integer::sum);
                dayInWeek.put(board.week(day), day);
            }
        }
        return byDay.entrySet().stream().allMatch(day -> freeOn(day.getKey()) >= day.getValue())
                && byWeek.entrySet().stream()
                        .allMatch(week -> leftInWeek(dayInWeek.get(week.getKey())) >= week.getValue());
    }

    private int freeOn(int day) {
        int free = 0;
        for (int person = 0; person < people; person++) {
            free += board.isFree(person, day) ? 1 : 0;
        }
        return free;
    }

    private int leftInWeek(int day) {
        int left = 0;
        for (int person = 0; person < people; person++) {
            left += Math.max(0, board.leftInWeek(person, day));
        }
        return left;
    }

    private int[] candidates(int need) {
        var fitting = new ArrayList<Integer>();
        for (int person = 0; person < people; person++) {
            if (board.fits(need, person)) {
                fitting.add(person);
            }
        }
        fitting.sort(Comparator.comparingDouble((Integer person) -> shares.more(need, person))
                .thenComparing(shares::rank));
        return fitting.stream().mapToInt(Integer::intValue).toArray();
    }

    private void place(int need, int person) {
        board.put(need, person);
        shares.add(need, person, 1);
        open[need]--;
        placed.add(new int[] {need, person});
    }

    private void unplace(int need, int person) {
        board.take(need, person);
        shares.add(need, person, -1);
        open[need]++;
        placed.remove(placed.size() - 1);
    }

    /** People with the same possibilities have the same number. */
    private int[] kinds() {
        var kinds = new int[people];
        Map<String, Integer> seen = new HashMap<>();
        for (int person = 0; person < people; person++) {
            var row = new StringBuilder();
            for (int need = 0; need < open.length; need++) {
                row.append(board.isPossible(need, person) ? '1' : '0');
            }
            kinds[person] = seen.computeIfAbsent(row.toString(), key -> seen.size());
        }
        return kinds;
    }
}
