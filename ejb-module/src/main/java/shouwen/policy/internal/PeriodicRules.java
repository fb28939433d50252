package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.condition;
import static shouwen.policy.internal.EntryValues.constant;
import static shouwen.policy.internal.EntryValues.constantOrNull;
import static shouwen.policy.internal.EntryValues.decimal;
import static shouwen.policy.internal.EntryValues.elements;
import static shouwen.policy.internal.EntryValues.period;
import static shouwen.policy.internal.EntryValues.set;
import static shouwen.policy.internal.EntryValues.text;
import static shouwen.policy.internal.EntryValues.texts;
import static shouwen.policy.internal.EntryValues.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.policy.DunningStep;
import shouwen.policy.FormulaRule;
import shouwen.policy.ScheduleRule;

/** The rules of a checked draft that come back with the calendar: schedules, figures, asking for arrears. */
final class PeriodicRules {

    private PeriodicRules() {}

    static ScheduleRule schedule(PackEntry entry) {
        var window = entry.at("window");
        return new ScheduleRule(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                entry.text("register"),
                entry.unset("window") ? null : period(entry.given("every")),
                constant(ScheduleRule.ForEach.class, entry.text("for")),
                set(entry.at("when").path("marks")),
                set(entry.at("when").path("classes")),
                constantOrNull(DayOfWeek.class, entry.at("weekday")),
                whole(entry.at("monthDay")),
                !window.isObject()
                        ? null
                        : new ScheduleRule.Window(day(window.path("from")), day(window.path("to"))),
                entry.at("leadDays").asInt(),
                texts(entry.at("satisfiedBy")));
    }

    private static MonthDay day(JsonNode node) {
        return MonthDay.parse("--" + node.asText());
    }

    static FormulaRule formula(PackEntry entry) {
        var inputs = elements(entry.at("inputs"))
                .map(input -> new FormulaRule.Input(
                        input.path("id").asText(), text(input.path("name")), unit(input)))
                .toList();
        var result = entry.at("result");
        return new FormulaRule(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                inputs,
                constants(entry.at("constants")),
                entry.text("value"),
                new FormulaRule.Result(unit(result), text(result.path("name"))),
                whole(entry.at("scale")),
                target(entry.at("target"), entry.clause()),
                period(entry.given("period")));
    }

    private static FormulaRule.Unit unit(JsonNode node) {
        return constant(FormulaRule.Unit.class, node.path("unit").asText());
    }

    private static Map<String, String> constants(JsonNode node) {
        Map<String, String> constants = new LinkedHashMap<>();
        node.properties().forEach(constant -> constants.put(
                constant.getKey(), constant.getValue().asText()));
        return constants;
    }

    private static FormulaRule.@Nullable Target target(JsonNode target, String clause) {
        if (target.isMissingNode()) {
            return null;
        }
        var own = Citations.first(target);
        return new FormulaRule.Target(
                decimal(target.path("atLeast")), decimal(target.path("atMost")), own == null ? clause : own);
    }

    static DunningStep dunning(PackEntry entry) {
        var after = period(entry.given("after"));
        return new DunningStep(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                entry.at("step").asInt(),
                after == null ? null : (Integer) after.getDays(),
                texts(entry.at("by")),
                entry.text("role"),
                condition(entry.at("onlyIf")));
    }
}
