package shouwen.replay.internal;

import java.util.Map;
import java.util.stream.IntStream;
import shouwen.replay.ReplayTotals;
import shouwen.replay.ReplayTotals.Pair;
import shouwen.replay.service.ReplayReport;

/** Turns the sums of a run into the report that is kept. */
final class ReplayReports {

    private static final Pair NONE = new Pair(0, 0);

    private ReplayReports() {}

    static ReplayReport of(ReplayTotals totals) {
        var limits = totals.limits().entrySet().stream()
                .map(limit -> new ReplayReport.Limit(
                        limit.getKey(),
                        limit.getValue(),
                        totals.broken().getOrDefault(limit.getKey(), NONE)))
                .toList();
        var departments = totals.departments().entrySet().stream()
                .map(load -> load(load, totals.hours().getOrDefault(load.getKey(), Map.of())))
                .toList();
        return new ReplayReport(totals.brokenCases(), limits, departments);
    }

    private static ReplayReport.Load load(Map.Entry<String, Pair> department, Map<Integer, Pair> hours) {
        return new ReplayReport.Load(
                department.getKey(),
                department.getValue(),
                IntStream.range(0, 24).mapToObj(hour -> hours.getOrDefault(hour, NONE)).toList());
    }
}
