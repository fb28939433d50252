package shouwen.replay;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a replay adds up to, before and after side by side. Grows case by case; not for several threads.
 */
public final class ReplayTotals {

    /** Two counts of the same thing. */
    public record Pair(long before, long after) {

        static final Pair NONE = new Pair(0, 0);

        Pair plus(Pair other) {
            return new Pair(before + other.before, after + other.after);
        }
    }

    private final ZoneId zone;
    private long cases;
    private long outcomes;
    private long dues;
    private Pair brokenCases = Pair.NONE;
    private final Map<String, Pair> limits = new TreeMap<>();
    private final Map<String, Pair> broken = new TreeMap<>();
    private final Map<String, Pair> departments = new TreeMap<>();
    private final Map<String, Map<Integer, Pair>> hours = new TreeMap<>();

    public ReplayTotals(ZoneId zone) {
        this.zone = zone;
    }

    /** Counts one case. */
    public void add(CaseHistory history, ReplayedCase before, ReplayedCase after, CaseDifference difference) {
        cases++;
        outcomes += difference.changesOutcome() ? 1 : 0;
        dues += difference.changes().isEmpty() || difference.changesOutcome() ? 0 : 1;
        brokenCases = brokenCases.plus(new Pair(before.broken() ? 1 : 0, after.broken() ? 1 : 0));
        before.clocks().forEach(clock -> limit(clock, new Pair(1, 0)));
        after.clocks().forEach(clock -> limit(clock, new Pair(0, 1)));
        int hour = history.happenings().isEmpty()
                ? 0
                : history.happenings().get(0).at().atZone(zone).getHour();
        load(before.department(), hour, new Pair(1, 0));
        load(after.department(), hour, new Pair(0, 1));
    }

    private void limit(ReplayedClock clock, Pair one) {
        limits.merge(clock.rule(), one, Pair::plus);
        if (clock.verdict() == Verdict.BROKEN) {
            broken.merge(clock.rule(), one, Pair::plus);
        }
    }

    private void load(String department, int hour, Pair one) {
        departments.merge(department, one, Pair::plus);
        hours.computeIfAbsent(department, missing -> new TreeMap<>()).merge(hour, one, Pair::plus);
    }

    public long cases() {
        return cases;
    }

    /** Cases that come out otherwise. */
    public long outcomes() {
        return outcomes;
    }

    /** Cases of which only due moments move. */
    public long dues() {
        return dues;
    }

    /** Cases with a broken limit. */
    public Pair brokenCases() {
        return brokenCases;
    }

    /** Limits that ran, by rule. */
    public Map<String, Pair> limits() {
        return limits;
    }

    /** Broken limits, by rule. */
    public Map<String, Pair> broken() {
        return broken;
    }

    /** Cases first sent there, by department. */
    public Map<String, Pair> departments() {
        return departments;
    }

    /** The same by department and hour of the day they came in, in the operator's zone. */
    public Map<String, Map<Integer, Pair>> hours() {
        return hours;
    }
}
