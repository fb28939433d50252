package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.constant;
import static shouwen.policy.internal.EntryValues.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Channel;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.Severity;

/** Examples of a pack as the model wants them. */
final class Examples {

    /** Key of an example that names the rule tried, and the rule's section. */
    static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("clock", "clocks"),
            Map.entry("route", "routes"),
            Map.entry("category", "categories"),
            Map.entry("department", "departments"),
            Map.entry("callBack", "callBacks"),
            Map.entry("ceiling", "ceilings"),
            Map.entry("field", "fields"),
            Map.entry("finishing", "finishing"),
            Map.entry("formula", "formulas"),
            Map.entry("ladder", "ladders"),
            Map.entry("lead", "leads"),
            Map.entry("register", "registers"),
            Map.entry("schedule", "schedules"));

    private Examples() {}

    /** The keys that name rules; an example has exactly one. */
    static List<String> keys(PackEntry entry) {
        return SECTIONS.keySet().stream().filter(entry::has).sorted().toList();
    }

    static Example of(PolicyPack pack, PackEntry entry) {
        var key = keys(entry).get(0);
        Map<String, String> values = new HashMap<>(map(entry.at("values")));
        values.putAll(map(entry.at("inputs")));
        return new Example(
                entry.text("clause"),
                constant(Example.Side.class, entry.text("is")),
                SECTIONS.get(key),
                entry.text(key),
                entry.has("case") ? facts(pack, entry.at("case")) : null,
                values,
                given(entry.node()),
                lists(entry.node()));
    }

    private static CaseFacts facts(PolicyPack pack, JsonNode node) {
        var category = node.path("category").asText();
        var usual = pack.category(category).map(Category::severity).orElse(Severity.GENERAL);
        return new CaseFacts(
                constant(CaseKind.class, node.path("kind").asText()),
                category,
                or(Severity.class, node.path("severity"), usual),
                or(Channel.class, node.path("channel"), Channel.HOTLINE),
                map(node.path("answers")));
    }

    private static <E extends Enum<E>> E or(Class<E> type, JsonNode node, E other) {
        @Nullable E given = EntryValues.constantOrNull(type, node);
        return given == null ? other : given;
    }

    private static Map<String, String> given(JsonNode node) {
        return node.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText()));
    }

    private static Map<String, List<String>> lists(JsonNode node) {
        return node.properties().stream()
                .filter(field -> field.getValue().isArray())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> EntryValues.elements(field.getValue()).map(Examples::item).toList()));
    }

    /** A step with its outcome, {@code {decided: agreed}}, reads {@code decided=agreed}. */
    private static String item(JsonNode node) {
        return node.isObject()
                ? node.properties().stream()
                        .map(field -> field.getKey() + "=" + field.getValue().asText())
                        .collect(Collectors.joining())
                : node.asText();
    }
}
