package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no schema can see: names that must exist, names that must not repeat, values that contradict each other. */
final class PackChecks {

    private static final Map<String, String> SETTING_FORMS = Map.of(
            "duration", "P(\\d{1,4}(BD|D|W)|T\\d{1,4}[HM])",
            "period", "P\\d{1,2}[WMY]",
            "count", "\\d{1,6}",
            "percent", "100|\\d{1,2}",
            "role", "[a-z]+(-[a-z]+)*");

    private final PackDraft draft;
    private final Problems problems;

    private PackChecks(PackDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void run(PackDraft draft, Problems problems) {
        var checks = new PackChecks(draft, problems);
        var references = new References(draft, problems);
        var moments = new MomentChecks(draft, problems);
        var registers = new RegisterChecks(draft, problems);
        checks.unique();
        draft.all().forEach(references::check);
        draft.all().forEach(checks::answers);
        draft.section("clauses").forEach(checks::clause);
        draft.section("categories").forEach(checks::questions);
        draft.section("clocks").forEach(clock -> new ClockChecks(clock, problems).run());
        draft.section("clocks").forEach(moments::clock);
        draft.section("settings").forEach(checks::setting);
        new PeriodChecks(draft, problems).run();
        new HoursChecks(draft, problems).run();
        registers.run();
        new ProcedureChecks(draft, problems, registers).run();
        draft.section("formulas").forEach(formula -> new FormulaChecks(formula, problems).run());
    }

    private void unique() {
        Set<String> seen = new HashSet<>();
        for (var entry : draft.all()) {
            if (entry.node().has("id") && !seen.add(entry.section() + "/" + entry.id())) {
                problems.add(entry.problem("/id", "the id \"" + entry.id() + "\" is used twice in " + entry.section()));
            }
        }
    }

    private void answers(PackEntry entry) {
        entry.at("when").path("answers").properties().forEach(answer -> answer(
                entry, answer.getKey(), answer.getValue()));
    }

    private void answer(PackEntry entry, String question, JsonNode wanted) {
        var asked = draft.section("categories").stream()
                .flatMap(category -> EntryValues.elements(category.at("questions")))
                .filter(candidate -> candidate.path("id").asText().equals(question))
                .toList();
        var place = "/when/answers/" + question;
        if (asked.isEmpty()) {
            problems.add(entry.problem(place, "no category asks \"" + question + "\""));
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            var value = wanted.get(i).asText();
            if (asked.stream().noneMatch(candidate -> possible(candidate, value))) {
                problems.add(entry.problem(place + "/" + i, "\"" + value + "\" is no answer to \"" + question + "\""));
            }
        }
    }

    private static boolean possible(JsonNode question, String value) {
        return switch (question.path("type").asText()) {
            case "choice" -> EntryValues.elements(question.path("choices"))
                    .anyMatch(choice -> choice.path("id").asText().equals(value));
            case "yes-no" -> List.of("yes", "no").contains(value);
            default -> true;
        };
    }

    private void setting(PackEntry setting) {
        var value = setting.given("value");
        var form = SETTING_FORMS.get(setting.text("kind"));
        if (value != null && form != null && !value.matches(form)) {
            problems.add(setting.problem("/value", "\"" + value + "\" is no " + setting.text("kind")));
        }
    }

    private void questions(PackEntry category) {
        Set<String> seen = new HashSet<>();
        var questions = category.at("questions");
        for (int i = 0; i < questions.size(); i++) {
            var place = "/questions/" + i;
            var question = questions.get(i);
            if (!seen.add(question.path("id").asText())) {
                problems.add(category.problem(place + "/id", "the question is asked twice"));
            }
            if (question.path("type").asText().equals("choice") != question.has("choices")) {
                problems.add(category.problem(place, "choices stand with the type \"choice\" and only there"));
            }
        }
    }

    private void clause(PackEntry clause) {
        if (clause.has("by") && clause.has("notExecutable")) {
            problems.add(clause.problem("/notExecutable", "what the product carries is executable"));
        }
    }
}
