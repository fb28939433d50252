package shouwen.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.shared.InvalidInputException;

/**
 * Compares what a pack demands before an instant with what the order holds. A demand whose code names a text or a moment
 * of the order is met by that; any other code is a check that somebody has to tick, so that an operator can add own ones.
 */
final class Evidence {

    private static final Map<String, Predicate<WorkOrder>> WRITTEN = Map.ofEntries(
            Map.entry("measurement", order -> !order.handling().measurement().isEmpty()),
            Map.entry("analysis", order -> !order.handling().analysis().isEmpty()),
            Map.entry("scheme", order -> !order.handling().scheme().isEmpty()),
            Map.entry("measures", order -> !order.handling().measures().isEmpty()),
            Map.entry("tools", order -> !order.handling().tools().isEmpty()),
            Map.entry("materials", order -> !order.handling().materials().isEmpty()),
            Map.entry("safety-measures", order -> !order.handling().safetyMeasures().isEmpty()),
            Map.entry("expected-duration", order -> order.expectedDuration() != null),
            Map.entry("opinion", order -> !order.completion().opinion().isEmpty()),
            Map.entry("customer-signature", order -> order.completion().isSignedOrExcused()),
            Map.entry("restored-at", order -> order.completion().restoredAt() != null));

    private static final Map<String, String> FIELDS = Map.of(
            "safety-measures", "safetyMeasures",
            "expected-duration", "expectedDuration",
            "customer-signature", "signature",
            "restored-at", "restoredAt");

    private Evidence() {}

    /** Whether a demand is met by something written; the others are ticked. */
    static boolean isWritten(String code) {
        return WRITTEN.containsKey(code);
    }

    /** Whether a code is a check that one of the demands asks for, or depends on. */
    static boolean isTicked(String code, List<FinishRequirement> demands) {
        return !isWritten(code)
                && demands.stream().anyMatch(demand -> code.equals(demand.code()) || code.equals(demand.onlyIf()));
    }

    /** Everything the order can show, by code. */
    static Map<String, String> of(WorkOrder order) {
        var shown = new TreeMap<String, String>();
        order.checks().forEach(code -> shown.put(code, ""));
        WRITTEN.forEach((code, written) -> {
            if (written.test(order)) {
                shown.put(code, words(order, code));
            }
        });
        return shown;
    }

    private static String words(WorkOrder order, String code) {
        var done = order.handling();
        return switch (code) {
            case "measurement" -> done.measurement();
            case "analysis" -> done.analysis();
            case "scheme" -> done.scheme();
            case "measures" -> done.measures();
            case "tools" -> done.tools();
            case "materials" -> done.materials();
            case "safety-measures" -> done.safetyMeasures();
            case "opinion" -> order.completion().opinion();
            default -> "";
        };
    }

    /** Refuses, with the clause, the first demand before one of the moments that is not met. */
    static void require(WorkOrder order, List<FinishRequirement> demands, Set<Moment> before) {
        for (var demand : demands) {
            if (before.contains(demand.before()) && binds(order, demand) && !isMet(order, demand.code())) {
                throw new InvalidInputException(field(demand.code()), "requiredByClause", demand.clause());
            }
        }
    }

    private static boolean binds(WorkOrder order, FinishRequirement demand) {
        return demand.onlyIf() == null || order.checks().contains(demand.onlyIf());
    }

    private static boolean isMet(WorkOrder order, String code) {
        var written = WRITTEN.get(code);
        return written == null ? order.checks().contains(code) : written.test(order);
    }

    private static String field(String code) {
        return WRITTEN.containsKey(code) ? FIELDS.getOrDefault(code, code) : "checks." + code;
    }
}
