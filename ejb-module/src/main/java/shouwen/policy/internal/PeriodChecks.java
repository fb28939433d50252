package shouwen.policy.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** Periods that are no time at all or longer than anybody keeps anything, and days no year has. */
final class PeriodChecks {

    private static final Duration LONGEST = Duration.ofDays(36_600);
    private static final Map<String, List<String>> PERIODS = Map.of(
            "schedules", List.of("every"),
            "formulas", List.of("period"),
            "documents", List.of("retention", "loan"));

    private final PackDraft draft;
    private final Problems problems;

    PeriodChecks(PackDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        PERIODS.forEach((section, fields) ->
                draft.section(section).forEach(entry -> fields.forEach(field -> period(entry, field))));
        draft.section("settings").stream()
                .filter(setting -> List.of("duration", "period").contains(setting.text("kind")))
                .forEach(setting -> period(setting, "value"));
        draft.section("schedules").stream().filter(schedule -> schedule.at("window").isObject()).forEach(schedule -> {
            day(schedule, "from");
            day(schedule, "to");
        });
    }

    private void period(PackEntry entry, String field) {
        var given = entry.given(field);
        var length = given == null ? null : Units.length(given);
        if (length == null) {
            return;
        }
        if (length.isZero()) {
            problems.add(entry.problem("/" + field, "\"" + given + "\" is no time at all"));
        } else if (length.compareTo(LONGEST) > 0) {
            problems.add(entry.problem("/" + field, "\"" + given + "\" is longer than a hundred years"));
        }
    }

    private void day(PackEntry schedule, String end) {
        var day = schedule.at("window").path(end).asText();
        try {
            MonthDay.parse("--" + day);
        } catch (DateTimeException none) {
            problems.add(schedule.problem("/window/" + end, "no such day: " + day));
        }
    }
}
