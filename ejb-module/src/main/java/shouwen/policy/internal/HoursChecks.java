package shouwen.policy.internal;

import java.util.HashSet;
import java.util.Set;

/** Working hours: shifts in order, each department under one entry. */
final class HoursChecks {

    private final PackDraft draft;
    private final Problems problems;

    HoursChecks(PackDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        Set<String> seen = new HashSet<>();
        for (var hours : draft.section("hours")) {
            shifts(hours);
            var departments = hours.at("departments");
            if (departments.isEmpty() && !seen.add("")) {
                problems.add(hours.problem("", "two entries are for all other departments"));
            }
            for (int i = 0; i < departments.size(); i++) {
                if (!seen.add(departments.get(i).asText())) {
                    problems.add(hours.problem("/departments/" + i, "the department has other hours already"));
                }
            }
        }
    }

    /** Times are {@code hh:mm}, so their text sorts as they do. */
    private void shifts(PackEntry hours) {
        if (hours.at("roundTheClock").asBoolean() == hours.has("shifts")) {
            problems.add(hours.problem("", "either roundTheClock: true, or shifts"));
        }
        var free = "";
        var shifts = hours.at("shifts");
        for (int i = 0; i < shifts.size(); i++) {
            var from = shifts.get(i).path("from").asText();
            var to = shifts.get(i).path("to").asText();
            if (from.compareTo(to) >= 0) {
                problems.add(hours.problem("/shifts/" + i + "/to", "a shift ends after it starts, on the same day"));
            }
            if (from.compareTo(free) < 0) {
                problems.add(hours.problem("/shifts/" + i + "/from", "the shift before it is not over"));
            }
            free = to;
        }
    }
}
