package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shouwen.policy.RegisterMoment;

/** A register: its own numbers, fields and steps that exist, and a procedure that never waits for itself. */
final class RegisterChecks {

    private static final Set<String> RESERVED = Set.of(RegisterMoment.OPENED, RegisterMoment.ENDED);

    private final PackDraft draft;
    private final Problems problems;
    private final Set<String> prefixes = new HashSet<>();

    RegisterChecks(PackDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        draft.section("registers").forEach(this::register);
    }

    private void register(PackEntry register) {
        if (!prefixes.add(register.text("prefix"))) {
            problems.add(register.problem("/prefix", "another register numbers its entries so already"));
        }
        var names = new HashSet<String>();
        var fields = register.at("fields");
        for (int i = 0; i < fields.size(); i++) {
            unique(register, "/fields/" + i + "/id", fields.get(i), names);
            field(register, "/fields/" + i, fields.get(i));
        }
        var steps = register.at("steps");
        for (int i = 0; i < steps.size(); i++) {
            unique(register, "/steps/" + i + "/id", steps.get(i), names);
            step(register, "/steps/" + i, steps.get(i));
        }
        cycles(register);
    }

    private void unique(PackEntry register, String place, JsonNode part, Set<String> names) {
        var id = part.path("id").asText();
        if (RESERVED.contains(id) || !names.add(id)) {
            problems.add(register.problem(place, "\"" + id + "\" names something of this register already"));
        }
    }

    private void field(PackEntry register, String place, JsonNode field) {
        var type = field.path("type").asText();
        if (type.equals("choice") != field.has("choices")) {
            problems.add(register.problem(place, "choices stand with the type \"choice\" and only there"));
        }
        if (type.equals("computed") != field.has("formula")) {
            problems.add(register.problem(place, "a formula stands with the type \"computed\" and only there"));
        }
        draft.find("formulas", field.path("formula").asText())
                .ifPresent(formula -> EntryValues.elements(formula.at("inputs"))
                        .map(input -> input.path("id").asText())
                        .filter(input -> !has(register, "fields", input))
                        .forEach(input -> problems.add(register.problem(
                                place + "/formula", "the formula asks for \"" + input + "\", which is no field here"))));
    }

    private void step(PackEntry register, String place, JsonNode step) {
        for (var list : List.of("after", "notSame", "same")) {
            listed(register, place + "/" + list, step.path(list), "steps");
        }
        listed(register, place + "/requires", step.path("requires"), "fields");
        if (step.has("onlyIf")) {
            condition(register, register, place + "/onlyIf", step.path("onlyIf"));
        }
    }

    private void listed(PackEntry register, String place, JsonNode names, String part) {
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).asText();
            boolean opened = part.equals("steps") && name.equals(RegisterMoment.OPENED);
            if (!opened && !has(register, part, name)) {
                problems.add(register.problem(place + "/" + i, "unknown: \"" + name + "\" is not in " + part));
            }
        }
    }

    /** A condition of a rule on a field of a register: a choice or a yes-no, and values it can have. */
    void condition(PackEntry rule, PackEntry register, String place, JsonNode condition) {
        values(rule, register, place, condition.path("field").asText(), condition.path("in"));
    }

    /** Values accepted of a field of a register. */
    void values(PackEntry rule, PackEntry register, String place, String field, JsonNode accepted) {
        var found = EntryValues.elements(register.at("fields"))
                .filter(candidate -> candidate.path("id").asText().equals(field))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(rule.problem(place, "unknown: \"" + field + "\" is not in fields of " + register.id()));
            return;
        }
        var possible = possible(found.get());
        if (!possible.containsAll(EntryValues.texts(accepted))) {
            problems.add(rule.problem(place, "\"" + field + "\" can only be " + String.join(", ", possible)));
        }
    }

    private static List<String> possible(JsonNode field) {
        return field.path("type").asText().equals("yes-no")
                ? List.of("yes", "no")
                : EntryValues.elements(field.path("choices"))
                        .map(choice -> choice.path("id").asText())
                        .toList();
    }

    static boolean has(PackEntry register, String part, String id) {
        return EntryValues.elements(register.at(part)).anyMatch(known -> known.path("id").asText().equals(id));
    }

    /** Takes away steps whose conditions are met until none is left; what stays waits for itself. */
    private void cycles(PackEntry register) {
        Map<String, List<String>> waiting = new HashMap<>();
        register.at("steps").forEach(step -> waiting.put(
                step.path("id").asText(), new ArrayList<>(EntryValues.texts(step.path("after")))));
        boolean moved = true;
        while (moved) {
            moved = waiting.values().removeIf(after -> after.stream().noneMatch(waiting::containsKey));
        }
        if (!waiting.isEmpty()) {
            problems.add(register.problem("/steps", "these steps wait for each other in a circle: "
                    + String.join(", ", waiting.keySet().stream().sorted().toList())));
        }
    }
}
