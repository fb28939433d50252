package shouwen.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.WorkingCalendar;
import shouwen.shared.RefusedException;

/** Tries examples of formulas, ladders, leads in plain time and steps of registers. */
public final class ProcedureTrial implements Trial {

    private static final String OUTCOME = "outcome";
    private static final String NOT_CONFIGURED = "not-configured";
    private static final String REFUSED = "refused";
    private static final Map<ZoneId, WorkingCalendar> CALENDARS = new ConcurrentHashMap<>();

    @Override
    public boolean tries(String section) {
        return Set.of("formulas", "ladders", "leads", "registers").contains(section);
    }

    @Override
    public Map<String, String> outcome(PolicyPack pack, Example example) {
        try {
            return switch (example.section()) {
                case "formulas" -> formula(pack.formula(example.rule()).orElseThrow(), example);
                case "ladders" -> ladder(pack.procedures().ladders(), example);
                case "leads" -> lead(pack, example);
                default -> Map.of(OUTCOME, StepTrial.of(pack.register(example.rule()).orElseThrow(), example));
            };
        } catch (RefusedException refused) {
            return Map.of(OUTCOME, REFUSED);
        }
    }

    private static Map<String, String> formula(FormulaRule formula, Example example) {
        if (!(Calculation.of(formula, example.values()) instanceof FormulaOutcome.Result result)) {
            return Map.of(OUTCOME, NOT_CONFIGURED);
        }
        Map<String, String> actual = new HashMap<>(Map.of("result", result.value()));
        var target = target(formula.target(), example);
        if (target != null && formula.result().unit() != FormulaRule.Unit.WORD) {
            boolean reached = target.reached(new BigDecimal(result.value()));
            actual.put(OUTCOME, !target.configured() ? NOT_CONFIGURED : reached ? "met" : "missed");
        }
        return actual;
    }

    /** The target; while it is blank the one the example supposes. */
    private static FormulaRule.@Nullable Target target(FormulaRule.@Nullable Target target, Example example) {
        if (target == null || target.configured()) {
            return target;
        }
        return new FormulaRule.Target(
                example.text("atLeast").map(BigDecimal::new).orElse(null),
                example.text("atMost").map(BigDecimal::new).orElse(null),
                target.clause());
    }

    private static Map<String, String> ladder(Iterable<LadderRule> ladders, Example example) {
        for (var ladder : ladders) {
            if (ladder.id().equals(example.rule())) {
                return decision(ladder.decide(example.values()));
            }
        }
        return Map.of();
    }

    private static Map<String, String> decision(LadderDecision decision) {
        if (!(decision instanceof LadderDecision.Posts posts)) {
            return Map.of(OUTCOME, NOT_CONFIGURED);
        }
        Map<String, String> actual = new HashMap<>(Map.of("posts", String.join(", ", posts.posts())));
        var owed = posts.owed();
        if (owed != null) {
            actual.put("owed", owed);
        }
        return actual;
    }

    private static Map<String, String> lead(PolicyPack pack, Example example) {
        var lead = pack.procedures().leads().stream()
                .filter(known -> known.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
        if (!lead.configured()) {
            return Map.of(OUTCOME, NOT_CONFIGURED);
        }
        var calendar = CALENDARS.computeIfAbsent(
                pack.zone(), zone -> WorkingCalendar.of(CalendarDefinition.roundTheClock(zone)));
        boolean kept = lead.keeps(instant(pack, example, "at"), instant(pack, example, "before"), calendar);
        return Map.of(OUTCOME, kept ? "in-time" : lead.refuses() ? REFUSED : "late");
    }

    private static Instant instant(PolicyPack pack, Example example, String key) {
        return example.moment(key).orElseThrow().atZone(pack.zone()).toInstant();
    }
}
