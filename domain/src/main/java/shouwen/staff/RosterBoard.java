package shouwen.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People by days, and whether one more shift fits under the rules that count. Every rule of a person is one that more
 * work can break and less cannot; so it is enough to look when a shift is put down.
 */
final class RosterBoard {

    /** How far rules look beyond the period. */
    static final int MARGIN = 28;

    private final LocalDate origin;
    private final RosterRuleSet rules;
    private final List<ShiftNeed> needs;
    private final Cell[] cells;
    private final @Nullable Cell[][] days;
    private final boolean[][] can;
    private final int firstMonday;
    private final int lastDay;

    /** A shift as numbers: minutes since the origin, and its day. */
    private record Cell(int day, int from, int to, boolean night, boolean early) {}

    RosterBoard(RosterProblem problem, Set<RosterRule> counting) {
        origin = problem.first().minusDays(MARGIN);
        rules = RosterRuleSet.of(counting);
        needs = problem.needs();
        cells = needs.stream().map(this::cell).toArray(Cell[]::new);
        lastDay = day(problem.last());
        days = new Cell[problem.people().size()][lastDay + MARGIN + 1];
        firstMonday = day(origin.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        can = possible(problem, counting);
        putAround(problem);
    }

    private boolean[][] possible(RosterProblem problem, Set<RosterRule> counting) {
        var possible = new boolean[needs.size()][problem.people().size()];
        for (int need = 0; need < needs.size(); need++) {
            for (int person = 0; person < problem.people().size(); person++) {
                possible[need][person] = isPossible(needs.get(need), problem.people().get(person), problem, counting);
            }
        }
        return possible;
    }

    private static boolean isPossible(
            ShiftNeed need, DutyPerson person, RosterProblem problem, Collection<RosterRule> counting) {
        boolean qualified = !counting.contains(new RosterRule.Qualified(need.shift(), need.qualification()))
                || person.isQualified(need.qualification(), need.day());
        return qualified
                && person.absences().stream()
                        .filter(absence -> absence.touches(need.starts(), need.ends()))
                        .noneMatch(absence -> counting.contains(new RosterRule.Away(person.id(), absence)))
                && problem.wishes().stream()
                        .filter(DutyWish::fixed)
                        .filter(wish -> wish.person().equals(person.id()) && wish.day().equals(need.day()))
                        .filter(wish -> !need.shift().equals(wish.shift()))
                        .noneMatch(wish -> counting.contains(
                                new RosterRule.Settled(wish.person(), wish.day(), wish.shift())));
    }

    private void putAround(RosterProblem problem) {
        Map<UUID, Integer> index = new HashMap<>();
        for (int person = 0; person < problem.people().size(); person++) {
            index.put(problem.people().get(person).id(), person);
        }
        for (var done : problem.around()) {
            var person = index.get(done.person());
            var cell = cell(done.need());
            if (person != null && cell.day() >= 0 && cell.day() < days[person].length) {
                days[person][cell.day()] = cell;
            }
        }
    }

    private Cell cell(ShiftNeed need) {
        boolean early = need.kind() == ShiftKind.EARLY || need.kind() == ShiftKind.DAY;
        return new Cell(day(need.day()), minutes(need.starts()), minutes(need.ends()), need.isNight(), early);
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(origin, date);
    }

    private int minutes(LocalDateTime moment) {
        return (int) ChronoUnit.MINUTES.between(origin.atStartOfDay(), moment);
    }

    /** Whether the person could do it if they did nothing else. */
    boolean isPossible(int need, int person) {
        return can[need][person];
    }

    /** Whether the shift can be put down for the person beside what stands there. */
    boolean fits(int need, int person) {
        var cell = cells[need];
        var row = days[person];
        return can[need][person]
                && row[cell.day()] == null
                && rests(row, cell)
                && (!cell.night() || nightsAround(row, cell.day()) < rules.nightsInRow())
                && workedInWeek(row, cell.day()) < 7 - rules.freeDays()
                && isCompensated(row, cell.day());
    }

    void put(int need, int person) {
        days[person][cells[need].day()] = cells[need];
    }

    void take(int need, int person) {
        days[person][cells[need].day()] = null;
    }

    boolean isFree(int person, int day) {
        return days[person][day] == null;
    }

    int dayOf(int need) {
        return cells[need].day();
    }

    /** The last day of the period; the first is {@link #MARGIN}. */
    int lastDay() {
        return lastDay;
    }

    /** Which week a day is in, counted from Monday. */
    int week(int day) {
        return Math.floorDiv(day - firstMonday, 7);
    }

    /** How many more shifts the person may have in the week of a day. */
    int leftInWeek(int person, int day) {
        return 7 - rules.freeDays() - workedInWeek(days[person], day);
    }

    /** Whether two people have the same shifts put down. */
    boolean alike(int one, int other) {
        return Arrays.equals(days[one], days[other]);
    }

    private boolean rests(@Nullable Cell[] row, Cell cell) {
        for (int day = Math.max(0, cell.day() - 3); day <= Math.min(row.length - 1, cell.day() + 3); day++) {
            var other = row[day];
            if (other != null && clash(other, cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean clash(Cell one, Cell other) {
        return tooClose(one, other) || earlyAfterNight(one, other) || earlyAfterNight(other, one);
    }

    private boolean tooClose(Cell one, Cell other) {
        return one.from() < other.to() + rules.restMinutes() && other.from() < one.to() + rules.restMinutes();
    }

    private boolean earlyAfterNight(Cell night, Cell early) {
        return rules.noEarlyAfterNight() && night.night() && early.early() && early.day() == night.day() + 1;
    }

    private static int nightsAround(@Nullable Cell[] row, int day) {
        int nights = 0;
        for (int at = day - 1; isNight(row, at); at--) {
            nights++;
        }
        for (int at = day + 1; isNight(row, at); at++) {
            nights++;
        }
        return nights;
    }

    private static boolean isNight(@Nullable Cell[] row, int day) {
        var cell = day >= 0 && day < row.length ? row[day] : null;
        return cell != null && cell.night();
    }

    private int workedInWeek(@Nullable Cell[] row, int day) {
        int monday = firstMonday + 7 * week(day);
        int worked = 0;
        for (int at = Math.max(0, monday); at < Math.min(row.length, monday + 7); at++) {
            worked += row[at] == null ? 0 : 1;
        }
        return worked;
    }

    /** Whether every weekend worked that this day can matter for still has a free weekday within its term. */
    private boolean isCompensated(@Nullable Cell[] row, int day) {
        int first = rules.compensation() > 0 ? Math.max(0, day - rules.compensation()) : day + 1;
        for (int weekend = first; weekend <= day; weekend++) {
            boolean worked = weekend == day || row[weekend] != null;
            if (isWeekend(weekend) && worked && !hasFreeWeekday(row, weekend, day)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasFreeWeekday(@Nullable Cell[] row, int weekend, int taken) {
        for (int at = weekend + 1; at <= weekend + rules.compensation(); at++) {
            if (!isWeekend(at) && at != taken && (at >= row.length || row[at] == null)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWeekend(int day) {
        return Math.floorMod(day - firstMonday, 7) >= 5;
    }
}
