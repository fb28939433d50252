package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CallBackRule;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Ceiling;
import shouwen.policy.Channel;
import shouwen.policy.Clause;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.Condition;
import shouwen.policy.Conditional;
import shouwen.policy.Department;
import shouwen.policy.EscalationLevel;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.policy.PackRules;
import shouwen.policy.PauseReason;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.policy.RequiredField;
import shouwen.policy.RouteRule;
import shouwen.policy.Setting;
import shouwen.policy.Severity;
import shouwen.policy.Source;
import shouwen.policy.UnsetValue;
import shouwen.policy.WorkingHours;
import shouwen.shared.LocalizedText;

/** Turns a checked draft into the model; nothing can be wrong any more. */
final class PackMapper {

    static final String AT_ONCE = "at-once";

    private final PackDraft draft;

    private PackMapper(PackDraft draft) {
        this.draft = draft;
    }

    static PolicyPack map(PackDraft draft) {
        return new PackMapper(draft).pack();
    }

    static Moment moment(String text) {
        return constant(Moment.class, text);
    }

    private PolicyPack pack() {
        var header = draft.header();
        return new PolicyPack(
                header.path("id").asText(),
                header.path("version").asText(),
                text(header.path("name")),
                ZoneId.of(header.path("zone").asText()),
                header.path("calendar").asText(),
                each("hours", PackMapper::hours),
                each("sources", entry -> new Source(entry.id(), text(entry.at("title")))),
                each("clauses", entry -> new Clause(entry.id(), entry.text("source"), text(entry.at("text")))),
                each("departments", entry -> new Department(entry.id(), text(entry.at("name")), entry.text("lane"))),
                each("categories", PackMapper::category),
                rules(),
                each("pauseReasons", entry -> new PauseReason(entry.id(), text(entry.at("name")))),
                each("settings", PackMapper::setting),
                unset());
    }

    private PackRules rules() {
        var routes = draft.section("routes").stream()
                .filter(entry -> !entry.unset("to"))
                .map(entry -> when(entry, new RouteRule(entry.id(), entry.text("to"), entry.text("clause"))))
                .toList();
        return new PackRules(
                routes,
                each("clocks", entry -> when(entry, clock(entry))),
                each("callBacks", entry -> when(entry, callBack(entry))),
                each("ceilings", entry -> when(entry, ceiling(entry))),
                draft.section("fields").stream().flatMap(PackMapper::fields).toList(),
                draft.section("finishing").stream().flatMap(PackMapper::finishing).toList());
    }

    private static ClockRule clock(PackEntry entry) {
        boolean atOnce = entry.text("target").equals(AT_ONCE);
        return new ClockRule(
                entry.id(),
                text(entry.at("name")),
                entry.text("clause"),
                constant(ClockTime.class, entry.text("time")),
                entry.given(atOnce ? "tolerance" : "target"),
                List.of(ClockMoment.of(entry.text("start"))),
                ClockMoment.of(entry.text("stop")),
                texts(entry.at("pause")).toList(),
                duration(entry.given("warnBefore")),
                PackChecks.elements(entry.at("levels")).map(PackMapper::level).toList(),
                atOnce,
                entry.setBy(),
                null,
                null,
                null);
    }

    private static EscalationLevel level(JsonNode level) {
        var after = level.path("after").asText();
        return new EscalationLevel(
                level.path("level").asInt(),
                after.equals(PackEntry.UNSET) ? null : Duration.parse(after),
                level.path("role").asText());
    }

    private static CallBackRule callBack(PackEntry entry) {
        var scores = PackChecks.elements(entry.at("scores"))
                .map(score -> new CallBackRule.Score(
                        score.path("id").asText(), text(score.path("name")), score.path("highest").asInt()))
                .toList();
        return new CallBackRule(entry.id(), entry.text("clause"), number(entry, "percent"), scores);
    }

    private static Ceiling ceiling(PackEntry entry) {
        return new Ceiling(entry.id(), entry.text("clause"), number(entry, "rounds"), entry.text("role"));
    }

    private static Stream<Conditional<RequiredField>> fields(PackEntry entry) {
        return texts(entry.at("requires")).map(code -> when(entry, new RequiredField(code, entry.text("clause"))));
    }

    private static Stream<Conditional<FinishRequirement>> finishing(PackEntry entry) {
        return PackChecks.elements(entry.at("requires"))
                .map(wanted -> when(
                        entry,
                        new FinishRequirement(
                                wanted.path("id").asText(),
                                text(wanted.path("name")),
                                entry.text("clause"),
                                moment(entry.text("before")),
                                entry.given("onlyIf"))));
    }

    private static Category category(PackEntry entry) {
        return new Category(
                entry.id(),
                constants(CaseKind.class, entry.at("kinds")),
                text(entry.at("name")),
                constant(Severity.class, entry.text("severity")),
                PackChecks.elements(entry.at("questions")).map(PackMapper::question).toList());
    }

    private static Question question(JsonNode node) {
        var choices = PackChecks.elements(node.path("choices"))
                .map(choice -> new Question.Choice(choice.path("id").asText(), text(choice.path("name"))))
                .toList();
        return new Question(
                node.path("id").asText(),
                text(node.path("text")),
                constant(Question.Type.class, node.path("type").asText()),
                choices,
                node.path("required").asBoolean(),
                node.has("clause") ? node.path("clause").asText() : null);
    }

    private static WorkingHours hours(PackEntry entry) {
        var shifts = PackChecks.elements(entry.at("shifts"))
                .map(shift -> new WorkingHours.Shift(
                        LocalTime.parse(shift.path("from").asText()), LocalTime.parse(shift.path("to").asText())))
                .toList();
        return new WorkingHours(
                entry.id(),
                texts(entry.at("departments")).collect(Collectors.toSet()),
                entry.at("roundTheClock").asBoolean(),
                shifts);
    }

    private static Setting setting(PackEntry entry) {
        return new Setting(
                entry.id(),
                text(entry.at("name")),
                entry.text("clause"),
                entry.text("kind"),
                entry.given("value"),
                entry.setBy());
    }

    private List<UnsetValue> unset() {
        return draft.all().stream().flatMap(PackMapper::unset).toList();
    }

    /** Blanks stand on the first floor of an entry, or in its levels. */
    private static Stream<UnsetValue> unset(PackEntry entry) {
        var own = entry.node().properties().stream()
                .filter(field -> field.getValue().asText().equals(PackEntry.UNSET))
                .map(Map.Entry::getKey);
        var levels = PackChecks.elements(entry.at("levels"))
                .filter(level -> level.path("after").asText().equals(PackEntry.UNSET))
                .map(level -> "levels/" + level.path("level").asInt());
        return Stream.concat(own, levels)
                .map(field -> new UnsetValue(entry.section(), entry.id(), field, entry.text("clause")));
    }

    private <T> List<T> each(String section, Function<PackEntry, T> map) {
        return draft.section(section).stream().map(map).toList();
    }

    private static <T> Conditional<T> when(PackEntry entry, T rule) {
        var when = entry.at("when");
        Map<String, Set<String>> answers = when.path("answers").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> texts(answer.getValue()).collect(Collectors.toSet())));
        var condition = new Condition(
                constants(CaseKind.class, when.path("kinds")),
                texts(when.path("categories")).collect(Collectors.toSet()),
                constants(Severity.class, when.path("severities")),
                constants(Channel.class, when.path("channels")),
                answers);
        return new Conditional<>(condition, rule);
    }

    private static LocalizedText text(JsonNode node) {
        return new LocalizedText(
                node.path("en").asText().strip(),
                node.path("zh-CN").asText().strip(),
                node.path("zh-TW").asText().strip());
    }

    private static @Nullable Integer number(PackEntry entry, String field) {
        return entry.unset(field) ? null : (Integer) entry.at(field).asInt();
    }

    private static @Nullable Duration duration(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }

    private static Stream<String> texts(JsonNode list) {
        return PackChecks.elements(list).map(JsonNode::asText);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, JsonNode list) {
        return texts(list).map(text -> constant(type, text)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
