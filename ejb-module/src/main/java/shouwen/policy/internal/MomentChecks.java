package shouwen.policy.internal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shouwen.policy.ClockMoment;
import shouwen.policy.Moment;
import shouwen.policy.RegisterMoment;

/** The moments a clock runs between: of a case or of its register, known, and in order. */
final class MomentChecks {

    private final PackDraft draft;
    private final Problems problems;

    MomentChecks(PackDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void clock(PackEntry clock) {
        if (clock.has("register") == (clock.has("when") && !clock.at("when").has("fields"))) {
            problems.add(clock.problem("", "a clock is for cases (when) or for a register (register, when: fields)"));
            return;
        }
        var starts = ClockRules.starts(clock);
        for (int i = 0; i < starts.size(); i++) {
            var place = clock.at("start").isTextual() ? "/start" : "/start/" + i;
            fitting(clock, place, starts.get(i));
        }
        fitting(clock, "/stop", clock.text("stop"));
        if (starts.stream().anyMatch(start -> !before(clock, ClockMoment.of(start), ClockMoment.of(clock.text("stop"))))) {
            problems.add(clock.problem("/stop", "a clock cannot stop at or before the moment it starts"));
        }
    }

    private void fitting(PackEntry clock, String place, String code) {
        var moment = ClockMoment.of(code);
        if (!clock.has("register")) {
            if (!(moment instanceof Moment)) {
                problems.add(clock.problem(place, "\"" + code + "\" is no moment of a case"));
            }
        } else if (!(moment instanceof RegisterMoment named)
                || !named.register().equals(clock.text("register"))
                || register(clock).filter(register -> knows(register, named.name())).isEmpty()) {
            problems.add(clock.problem(place, "\"" + code + "\" is no moment of the register " + clock.text("register")));
        }
    }

    private Optional<PackEntry> register(PackEntry clock) {
        return draft.find("registers", clock.text("register"));
    }

    /** Whether a register has such a moment: a step, a date, or one that every entry has. */
    static boolean knows(PackEntry register, String name) {
        boolean step = EntryValues.elements(register.at("steps"))
                .anyMatch(known -> known.path("id").asText().equals(name));
        boolean date = EntryValues.elements(register.at("fields"))
                .anyMatch(field -> field.path("id").asText().equals(name)
                        && Set.of("date", "moment").contains(field.path("type").asText()));
        return step || date || List.of(RegisterMoment.OPENED, RegisterMoment.ENDED).contains(name);
    }

    private boolean before(PackEntry clock, ClockMoment start, ClockMoment stop) {
        if (start.equals(stop)) {
            return false;
        }
        if (start instanceof Moment first && stop instanceof Moment second) {
            return first.compareTo(second) < 0;
        }
        return !(start instanceof RegisterMoment first && stop instanceof RegisterMoment second)
                || register(clock).filter(register -> precedes(register, second.name(), first.name())).isEmpty();
    }

    /** Whether one step must always be done before another. */
    private static boolean precedes(PackEntry register, String first, String second) {
        if (first.equals(RegisterMoment.OPENED)) {
            return EntryValues.elements(register.at("steps")).anyMatch(step -> step.path("id").asText().equals(second));
        }
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<>(Set.of(second));
        while (!open.isEmpty()) {
            var at = open.pop();
            for (var step : register.at("steps")) {
                if (step.path("id").asText().equals(at)) {
                    EntryValues.texts(step.path("after")).stream().filter(seen::add).forEach(open::push);
                }
            }
        }
        return seen.contains(first);
    }
}
