package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.condition;
import static shouwen.policy.internal.EntryValues.constant;
import static shouwen.policy.internal.EntryValues.constantOrNull;
import static shouwen.policy.internal.EntryValues.decimal;
import static shouwen.policy.internal.EntryValues.elements;
import static shouwen.policy.internal.EntryValues.given;
import static shouwen.policy.internal.EntryValues.set;
import static shouwen.policy.internal.EntryValues.text;
import static shouwen.policy.internal.EntryValues.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockTime;
import shouwen.policy.LadderRule;
import shouwen.policy.LeadRule;
import shouwen.policy.PackProcedures;
import shouwen.policy.Post;
import shouwen.policy.Question;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;

/** The rules of a checked draft for what is no case: posts, registers, leads, ladders, and with them the rest. */
final class ProcedureRules {

    private final PackDraft draft;

    private ProcedureRules(PackDraft draft) {
        this.draft = draft;
    }

    static PackProcedures of(PackDraft draft) {
        var rules = new ProcedureRules(draft);
        return new PackProcedures(
                rules.each("posts", entry -> new Post(entry.id(), text(entry.at("name")), entry.text("role"))),
                rules.each("registers", ProcedureRules::register),
                new ClockRules(draft).ofRegisters(),
                rules.each("leads", ProcedureRules::lead),
                rules.each("ladders", ProcedureRules::ladder),
                rules.each("schedules", PeriodicRules::schedule),
                rules.each("formulas", PeriodicRules::formula),
                rules.each("dunning", PeriodicRules::dunning));
    }

    private <T> List<T> each(String section, Function<PackEntry, T> map) {
        return draft.section(section).stream().map(map).toList();
    }

    private static RegisterRule register(PackEntry entry) {
        return new RegisterRule(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                entry.text("prefix"),
                entry.text("department"),
                entry.at("ofOpener").asBoolean(),
                entry.at("confidential").asBoolean(),
                set(entry.at("opens")),
                entry.at("fromCase").asBoolean(),
                constantOrNull(RegisterRule.About.class, entry.at("about")),
                elements(entry.at("fields")).map(ProcedureRules::field).toList(),
                elements(entry.at("steps")).map(ProcedureRules::step).toList());
    }

    private static RegisterField field(JsonNode field) {
        var choices = elements(field.path("choices"))
                .map(choice -> new Question.Choice(choice.path("id").asText(), text(choice.path("name"))))
                .toList();
        return new RegisterField(
                field.path("id").asText(),
                text(field.path("name")),
                constant(RegisterField.Type.class, field.path("type").asText()),
                choices,
                given(field.path("formula")),
                field.path("required").asBoolean(),
                Citations.first(field));
    }

    private static RegisterStep step(JsonNode step) {
        var outcomes = elements(step.path("outcomes"))
                .map(outcome -> new RegisterStep.Outcome(
                        outcome.path("id").asText(), text(outcome.path("name")), outcome.path("ends").asBoolean()))
                .toList();
        return new RegisterStep(
                step.path("id").asText(),
                text(step.path("name")),
                Citations.first(step),
                given(step.path("post")),
                texts(step.path("after")),
                texts(step.path("requires")),
                outcomes,
                condition(step.path("onlyIf")),
                texts(step.path("notSame")),
                texts(step.path("same")),
                step.path("ends").asBoolean());
    }

    private static LeadRule lead(PackEntry entry) {
        return new LeadRule(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                entry.text("register"),
                entry.text("step"),
                entry.text("before"),
                entry.given("lead"),
                constant(ClockTime.class, entry.text("time")),
                entry.text("otherwise").equals("refused"));
    }

    private static LadderRule ladder(PackEntry entry) {
        return new LadderRule(
                entry.id(),
                Citations.all(entry.node()),
                text(entry.at("name")),
                entry.text("register"),
                entry.text("step"),
                entry.given("by"),
                elements(entry.at("bands")).map(band -> band(band, entry.clause())).toList(),
                constant(LadderRule.Needs.class, entry.text("needs")),
                skip(entry));
    }

    private static LadderRule.Band band(JsonNode band, String clause) {
        var own = Citations.first(band);
        var posts = band.path("posts");
        return new LadderRule.Band(
                decimal(band.path("upTo")),
                !band.has("upTo"),
                EntryValues.blank(posts) ? null : texts(posts),
                own == null ? clause : own);
    }

    private static LadderRule.@Nullable Skip skip(PackEntry entry) {
        var skip = entry.at("skip");
        if (skip.isMissingNode()) {
            return null;
        }
        var own = Citations.first(skip);
        return new LadderRule.Skip(
                condition(skip.path("onlyIf")),
                own == null ? entry.clause() : own,
                given(skip.path("debt")),
                given(skip.path("debtClause")));
    }
}
