package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.constants;
import static shouwen.policy.internal.EntryValues.elements;
import static shouwen.policy.internal.EntryValues.given;
import static shouwen.policy.internal.EntryValues.period;
import static shouwen.policy.internal.EntryValues.set;
import static shouwen.policy.internal.EntryValues.sets;
import static shouwen.policy.internal.EntryValues.text;
import static shouwen.policy.internal.EntryValues.texts;
import static shouwen.policy.internal.EntryValues.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CallBackRule;
import shouwen.policy.CaseKind;
import shouwen.policy.Ceiling;
import shouwen.policy.Channel;
import shouwen.policy.Condition;
import shouwen.policy.Conditional;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.policy.PackRules;
import shouwen.policy.RequiredField;
import shouwen.policy.RouteRule;
import shouwen.policy.Severity;

/** The rules for cases, from a checked draft. */
final class CaseRules {

    private CaseRules() {}

    static PackRules of(PackDraft draft) {
        var clocks = new ClockRules(draft);
        return new PackRules(
                routes(draft),
                draft.section("clocks").stream()
                        .filter(entry -> !entry.has("register"))
                        .map(entry -> when(entry, clocks.rule(entry)))
                        .toList(),
                draft.section("callBacks").stream().map(entry -> when(entry, callBack(entry))).toList(),
                draft.section("ceilings").stream().map(entry -> when(entry, ceiling(entry))).toList(),
                draft.section("fields").stream().flatMap(CaseRules::fields).toList(),
                draft.section("finishing").stream().flatMap(CaseRules::finishing).toList());
    }

    private static List<Conditional<RouteRule>> routes(PackDraft draft) {
        return draft.section("routes").stream()
                .filter(entry -> !entry.unset("to"))
                .map(entry -> when(entry, new RouteRule(entry.id(), entry.text("to"), entry.clause())))
                .toList();
    }

    private static CallBackRule callBack(PackEntry entry) {
        var scores = elements(entry.at("scores"))
                .map(score -> new CallBackRule.Score(
                        score.path("id").asText(), text(score.path("name")), score.path("highest").asInt()))
                .toList();
        return new CallBackRule(
                entry.id(),
                entry.clause(),
                whole(entry.at("percent")),
                scores,
                quota(entry.at("quota")),
                entry.has("sources"));
    }

    private static CallBackRule.@Nullable Quota quota(JsonNode quota) {
        return quota.isMissingNode()
                ? null
                : new CallBackRule.Quota(period(given(quota.path("period"))), whole(quota.path("atLeast")));
    }

    private static Ceiling ceiling(PackEntry entry) {
        return new Ceiling(entry.id(), entry.clause(), whole(entry.at("rounds")), entry.text("role"));
    }

    private static Stream<Conditional<RequiredField>> fields(PackEntry entry) {
        return texts(entry.at("requires")).stream()
                .map(code -> when(entry, new RequiredField(code, entry.clause())));
    }

    private static Stream<Conditional<FinishRequirement>> finishing(PackEntry entry) {
        return elements(entry.at("requires"))
                .map(wanted -> when(
                        entry,
                        new FinishRequirement(
                                wanted.path("id").asText(),
                                text(wanted.path("name")),
                                entry.clause(),
                                EntryValues.constant(Moment.class, entry.text("before")),
                                entry.given("onlyIf"))));
    }

    private static <T> Conditional<T> when(PackEntry entry, T rule) {
        var when = entry.at("when");
        var condition = new Condition(
                constants(CaseKind.class, when.path("kinds")),
                set(when.path("categories")),
                constants(Severity.class, when.path("severities")),
                constants(Channel.class, when.path("channels")),
                sets(when.path("answers")));
        return new Conditional<>(condition, rule);
    }
}
