package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.constant;
import static shouwen.policy.internal.EntryValues.constantOrNull;
import static shouwen.policy.internal.EntryValues.duration;
import static shouwen.policy.internal.EntryValues.elements;
import static shouwen.policy.internal.EntryValues.given;
import static shouwen.policy.internal.EntryValues.sets;
import static shouwen.policy.internal.EntryValues.text;
import static shouwen.policy.internal.EntryValues.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.AgreedTime;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.EscalationLevel;
import shouwen.policy.FieldCondition;

/** The clocks of a checked draft, those of cases and those of registers. */
final class ClockRules {

    /** How packs write a limit of no time. */
    static final String AT_ONCE = "at-once";

    private final PackDraft draft;

    ClockRules(PackDraft draft) {
        this.draft = draft;
    }

    List<ClockRule> ofRegisters() {
        return draft.section("clocks").stream()
                .filter(entry -> entry.has("register"))
                .map(this::rule)
                .toList();
    }

    ClockRule rule(PackEntry entry) {
        boolean atOnce = entry.text("target").equals(AT_ONCE);
        return new ClockRule(
                entry.id(),
                text(entry.at("name")),
                entry.clause(),
                constant(ClockTime.class, entry.text("time")),
                entry.given(atOnce ? "tolerance" : "target"),
                starts(entry).stream().map(ClockMoment::of).toList(),
                ClockMoment.of(entry.text("stop")),
                texts(entry.at("pause")),
                duration(entry.given("warnBefore")),
                elements(entry.at("levels")).map(this::level).toList(),
                atOnce,
                entry.setBy(),
                constantOrNull(ClockRule.Kind.class, entry.at("kind")),
                agreed(entry),
                scope(entry));
    }

    /** The moments it may start at, as written. */
    static List<String> starts(PackEntry clock) {
        var start = clock.at("start");
        return start.isTextual() ? List.of(start.asText()) : texts(start);
    }

    private static @Nullable AgreedTime agreed(PackEntry entry) {
        boolean agreeable = entry.at("unlessAgreed").asBoolean() || "promise".equals(entry.given("kind"));
        return agreeable ? new AgreedTime(entry.given("latest"), entry.given("latestBy")) : null;
    }

    private static ClockRule.@Nullable RegisterScope scope(PackEntry entry) {
        return entry.has("register")
                ? new ClockRule.RegisterScope(
                        entry.text("register"), new FieldCondition(sets(entry.at("when").path("fields"))))
                : null;
    }

    private EscalationLevel level(JsonNode level) {
        var post = given(level.path("post"));
        var role = post == null
                ? level.path("role").asText()
                : draft.find("posts", post).map(entry -> entry.text("role")).orElse("");
        return new EscalationLevel(
                level.path("level").asInt(), duration(given(level.path("after"))), role, post);
    }
}
