package shouwen.replay.service;

import java.util.List;
import shouwen.replay.ReplayTotals.Pair;

/**
 * What a finished replay adds up to; empty lists while it runs.
 *
 * @param brokenCases cases with at least one broken limit, before and after
 * @param departments in alphabetical order of their codes
 */
public record ReplayReport(Pair brokenCases, List<Limit> limits, List<Load> departments) {

    /**
     * One limit of the packs.
     *
     * @param rule the id of the clock rule
     * @param ran how often it ran
     * @param broken how often it was broken
     */
    public record Limit(String rule, Pair ran, Pair broken) {}

    /**
     * Cases first sent to a department.
     *
     * @param hours 24 entries, by the hour of the day the case came in
     */
    public record Load(String department, Pair cases, List<Pair> hours) {}

    public ReplayReport {
        limits = List.copyOf(limits);
        departments = List.copyOf(departments);
    }
}
