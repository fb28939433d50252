package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An entry taken apart: every single value by its path, lists of plain values as one. */
final class EntryTree {

    private final Map<String, String> values = new LinkedHashMap<>();

    private EntryTree() {}

    /** The values by path: {@code target}, {@code name.en}, {@code levels.1.after}. */
    static Map<String, String> values(JsonNode entry) {
        var tree = new EntryTree();
        tree.walk("", entry);
        return tree.values;
    }

    private void walk(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> walk(inside(path, field.getKey()), field.getValue()));
        } else if (node.isArray() && node.path(0).isContainerNode()) {
            for (int i = 0; i < node.size(); i++) {
                var part = node.get(i);
                walk(inside(path, part.path("id").asText(part.path("level").asText(String.valueOf(i + 1)))), part);
            }
        } else if (node.isArray()) {
            values.put(path, String.join(", ", EntryValues.texts(node)));
        } else {
            values.put(path, node.asText());
        }
    }

    private static String inside(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
