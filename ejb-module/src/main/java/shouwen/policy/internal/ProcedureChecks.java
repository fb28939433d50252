package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import shouwen.policy.Moment;
import shouwen.policy.NoticeTemplate;
import shouwen.policy.RegisterMoment;

/** Leads, ladders, schedules, dunning and notices: what they name exists, and their values climb. */
final class ProcedureChecks {

    /** The lead of what must be done by the date or moment itself. */
    private static final String BY_THEN = "PT0S";

    private static final Set<String> NUMBERS = Set.of("number", "money", "percent", "computed");

    private final PackDraft draft;
    private final Problems problems;
    private final RegisterChecks registers;

    ProcedureChecks(PackDraft draft, Problems problems, RegisterChecks registers) {
        this.draft = draft;
        this.problems = problems;
        this.registers = registers;
    }

    void run() {
        draft.section("leads").forEach(this::lead);
        draft.section("ladders").forEach(this::ladder);
        draft.section("clocks").stream().filter(clock -> clock.has("register")).forEach(this::scope);
        draft.section("notices").forEach(this::notice);
        dunning();
    }

    private void lead(PackEntry lead) {
        draft.find("registers", lead.text("register")).ifPresent(register -> {
            step(lead, register);
            field(lead, register, "before", Set.of("date", "moment"), "a date or a moment");
        });
        var length = lead.given("lead");
        if (length != null && !length.equals(BY_THEN)) {
            Units.fault(lead.text("time"), length).ifPresent(fault -> problems.add(lead.problem("/lead", fault)));
        }
    }

    private void step(PackEntry rule, PackEntry register) {
        var step = rule.text("step");
        if (!step.equals(RegisterMoment.OPENED) && !RegisterChecks.has(register, "steps", step)) {
            problems.add(rule.problem("/step", "unknown: \"" + step + "\" is not in steps of " + register.id()));
        }
    }

    private void field(PackEntry rule, PackEntry register, String key, Set<String> types, String wanted) {
        boolean found = EntryValues.elements(register.at("fields"))
                .anyMatch(field -> field.path("id").asText().equals(rule.text(key))
                        && types.contains(field.path("type").asText()));
        if (!found) {
            problems.add(rule.problem("/" + key, "\"" + rule.text(key) + "\" is not " + wanted + " of " + register.id()));
        }
    }

    private void ladder(PackEntry ladder) {
        draft.find("registers", ladder.text("register")).ifPresent(register -> {
            step(ladder, register);
            if (ladder.has("by")) {
                field(ladder, register, "by", NUMBERS, "a number");
            }
            if (ladder.has("skip")) {
                registers.condition(ladder, register, "/skip/onlyIf", ladder.at("skip").path("onlyIf"));
            }
        });
        bands(ladder);
    }

    /** Bounds climb, the last band takes the rest, so each number falls into exactly one. */
    private void bands(PackEntry ladder) {
        var bands = ladder.at("bands");
        BigDecimal below = null;
        for (int i = 0; i < bands.size(); i++) {
            var bound = bands.get(i).path("upTo");
            boolean last = i == bands.size() - 1;
            if (bound.isMissingNode() != last) {
                problems.add(ladder.problem("/bands/" + i, last
                        ? "numbers above the last bound are in no band: leave upTo out here"
                        : "only the last band may be without a bound"));
            }
            if (below != null && bound.isNumber() && bound.decimalValue().compareTo(below) <= 0) {
                problems.add(ladder.problem("/bands/" + i + "/upTo", "a band must end above the one before it"));
            }
            below = bound.isNumber() ? bound.decimalValue() : below;
            posts(ladder, i, bands.get(i).path("posts"));
        }
        if (!ladder.has("by") && bands.size() > 1) {
            problems.add(ladder.problem("/bands/1", "without \"by\" there is one band for all"));
        }
    }

    private void posts(PackEntry ladder, int band, JsonNode posts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < posts.size(); i++) {
            if (!seen.add(posts.get(i).asText())) {
                problems.add(ladder.problem("/bands/" + band + "/posts/" + i, "the post stands here twice"));
            }
        }
    }

    private void scope(PackEntry clock) {
        draft.find("registers", clock.text("register")).ifPresent(register -> clock.at("when").path("fields")
                .properties()
                .forEach(field -> registers.values(
                        clock, register, "/when/fields/" + field.getKey(), field.getKey(), field.getValue())));
    }

    private void notice(PackEntry notice) {
        var to = notice.text("to");
        if (!to.equals(NoticeTemplate.CUSTOMER) && !draft.knows("posts", to)) {
            problems.add(notice.problem("/to", "unknown: \"" + to + "\" is neither \"customer\" nor in posts"));
        }
        var event = notice.text("event");
        int dot = event.indexOf('.');
        boolean known = dot > 0
                ? draft.find("registers", event.substring(0, dot))
                        .filter(register -> MomentChecks.knows(register, event.substring(dot + 1)))
                        .isPresent()
                : draft.knows("schedules", event)
                        || Set.of(Moment.values()).stream().anyMatch(moment -> moment.code().equals(event));
        if (!known) {
            problems.add(notice.problem(
                    "/event", "\"" + event + "\" is no moment of a case, no register.step and no schedule"));
        }
    }

    private void dunning() {
        Set<String> steps = new HashSet<>();
        for (var step : draft.section("dunning")) {
            if (!steps.add(step.text("step"))) {
                problems.add(step.problem("/step", "another entry is this step already"));
            }
        }
    }
}
