package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shouwen.policy.RuleName;
import shouwen.policy.RuleText;
import shouwen.policy.RuleText.Value;
import shouwen.shared.LocalizedText;

/** The values of one rule as people read them: flat, in order, without what stands beside them anyway. */
final class RuleTexts {

    private static final Set<String> LANGUAGES = Set.of("en", "zh-CN", "zh-TW");

    private final PackEntry entry;
    private final List<Value> values = new ArrayList<>();

    private RuleTexts(PackEntry entry) {
        this.entry = entry;
    }

    static RuleText of(PackEntry entry) {
        var texts = new RuleTexts(entry);
        entry.node().properties().stream()
                .filter(field -> !field.getKey().equals("id"))
                .forEach(field -> texts.value(field.getKey(), field.getValue()));
        return new RuleText(new RuleName(entry.section(), entry.id()), texts.values);
    }

    private void value(String path, JsonNode node) {
        if (isText(node)) {
            add(path, node, EntryValues.text(node));
        } else if (node.isArray() && EntryValues.elements(node).allMatch(JsonNode::isValueNode)) {
            add(path, node, same(String.join(", ", EntryValues.texts(node))));
        } else if (node.isContainerNode()) {
            parts(path, node);
        } else {
            add(path, node, same(node.asText()));
        }
    }

    private void parts(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(part -> value(path + "/" + part.getKey(), part.getValue()));
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            var part = node.get(i);
            value(path + "/" + part.path("id").asText(String.valueOf(i)), part);
        }
    }

    private void add(String path, JsonNode node, LocalizedText text) {
        values.add(new Value(path, text, EntryValues.blank(node), entry.filledBy(path.split("/")[0])));
    }

    private static boolean isText(JsonNode node) {
        return node.isObject() && node.properties().stream().allMatch(part -> LANGUAGES.contains(part.getKey()));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text, text);
    }
}
