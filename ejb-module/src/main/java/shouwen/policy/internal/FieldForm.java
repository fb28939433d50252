package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the schema says of one field of an entry.
 *
 * @param shared the name of the form where several fields share it, empty for none
 * @param choices what it may be, empty where it is not a choice
 * @param text whether whatever is written is a text, however much it looks like a number
 */
record FieldForm(String shared, String description, List<String> choices, boolean text) {

    private static final String DEFINITIONS = "#/$defs/";

    /** The fields of the entries of a section, in the order of the schema; none for a section nobody knows. */
    static Map<String, FieldForm> of(JsonNode schema, String section) {
        var entry = resolved(schema, schema.path("properties").path(section).path("items"));
        Map<String, FieldForm> forms = new LinkedHashMap<>();
        entry.path("properties").properties().forEach(field -> forms.put(field.getKey(), of(schema, field.getValue())));
        return forms;
    }

    private static FieldForm of(JsonNode schema, JsonNode field) {
        var form = resolved(schema, field);
        var reference = field.path("$ref").asText();
        var own = field.path("description").asText();
        var general = form.path("description").asText();
        var choices = EntryValues.texts(form.path("enum"));
        return new FieldForm(
                reference.startsWith(DEFINITIONS) ? reference.substring(DEFINITIONS.length()) : "",
                described(own, general),
                choices,
                form.path("type").asText().equals("string") || !choices.isEmpty());
    }

    private static String described(String own, String general) {
        if (own.isEmpty() || general.isEmpty() || own.equals(general)) {
            return own.isEmpty() ? general : own;
        }
        return own + ": " + general;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#") ? schema.at(reference.substring(1)) : node;
    }
}
