package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.constant;
import static shouwen.policy.internal.EntryValues.constants;
import static shouwen.policy.internal.EntryValues.elements;
import static shouwen.policy.internal.EntryValues.set;
import static shouwen.policy.internal.EntryValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Clause;
import shouwen.policy.Department;
import shouwen.policy.Example;
import shouwen.policy.PackProof;
import shouwen.policy.PauseReason;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.policy.Setting;
import shouwen.policy.Severity;
import shouwen.policy.Source;
import shouwen.policy.WorkingHours;
import shouwen.shared.LocalizedText;

/** Turns a checked draft into the model; nothing can be wrong any more. */
final class PackMapper {

    private final PackDraft draft;

    private PackMapper(PackDraft draft) {
        this.draft = draft;
    }

    /** The model, with the examples already tried. */
    static PolicyPack map(PackDraft draft, List<Example> examples) {
        return new PackMapper(draft).pack(examples);
    }

    private PolicyPack pack(List<Example> examples) {
        var header = draft.header();
        return new PolicyPack(
                header.path("id").asText(),
                header.path("version").asText(),
                text(header.path("name")),
                ZoneId.of(header.path("zone").asText()),
                header.path("calendar").asText(),
                each("hours", PackMapper::hours),
                each("sources", entry -> new Source(entry.id(), text(entry.at("title")))),
                each("clauses", PackMapper::clause),
                each("departments", entry -> new Department(entry.id(), text(entry.at("name")), entry.text("lane"))),
                each("categories", PackMapper::category),
                CaseRules.of(draft),
                each("pauseReasons", entry -> new PauseReason(entry.id(), text(entry.at("name")))),
                each("settings", PackMapper::setting),
                Citations.blanks(draft),
                ProcedureRules.of(draft),
                Wording.of(draft),
                new PackProof(Citations.bindings(draft), examples));
    }

    private static Clause clause(PackEntry entry) {
        return new Clause(
                entry.id(),
                entry.text("source"),
                text(entry.at("text")),
                textOrNull(entry.at("reading")),
                carrier(entry.at("by")),
                textOrNull(entry.at("notExecutable")));
    }

    private static Clause.@Nullable Carrier carrier(JsonNode by) {
        return by.properties().stream()
                .findFirst()
                .map(named -> new Clause.Carrier(
                        constant(Clause.Carrier.Kind.class, named.getKey()),
                        named.getValue().asText()))
                .orElse(null);
    }

    private static @Nullable LocalizedText textOrNull(JsonNode node) {
        return node.isMissingNode() ? null : text(node);
    }

    private static Category category(PackEntry entry) {
        return new Category(
                entry.id(),
                constants(CaseKind.class, entry.at("kinds")),
                text(entry.at("name")),
                constant(Severity.class, entry.text("severity")),
                elements(entry.at("questions")).map(PackMapper::question).toList());
    }

    private static Question question(JsonNode node) {
        var choices = elements(node.path("choices"))
                .map(choice -> new Question.Choice(choice.path("id").asText(), text(choice.path("name"))))
                .toList();
        return new Question(
                node.path("id").asText(),
                text(node.path("text")),
                constant(Question.Type.class, node.path("type").asText()),
                choices,
                node.path("required").asBoolean(),
                Citations.first(node));
    }

    private static WorkingHours hours(PackEntry entry) {
        var shifts = elements(entry.at("shifts"))
                .map(shift -> new WorkingHours.Shift(
                        LocalTime.parse(shift.path("from").asText()), LocalTime.parse(shift.path("to").asText())))
                .toList();
        return new WorkingHours(
                entry.id(),
                set(entry.at("departments")),
                entry.at("roundTheClock").asBoolean(),
                shifts);
    }

    private static Setting setting(PackEntry entry) {
        return new Setting(
                entry.id(),
                text(entry.at("name")),
                entry.clause(),
                entry.text("kind"),
                entry.given("value"),
                entry.setBy());
    }

    private <T> List<T> each(String section, Function<PackEntry, T> map) {
        return draft.section(section).stream().map(map).toList();
    }
}
