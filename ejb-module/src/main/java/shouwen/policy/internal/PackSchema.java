package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The shape every file of a pack and of an overlay must have: {@code packs/pack.schema.json}. */
final class PackSchema {

    /** One deviation: where, as a JSON pointer into what was checked, and why. */
    record Deviation(String pointer, String reason) {}

    private static final JsonNode TEXT = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    private PackSchema() {}

    static List<Deviation> check(JsonNode root) {
        return SCHEMA.validate(root).stream().map(PackSchema::deviation).toList();
    }

    /** What may be written in the entries of a section, field by field. */
    static Map<String, FieldForm> fields(String section) {
        return FieldForm.of(TEXT, section);
    }

    private static Deviation deviation(Error error) {
        var pointer = new StringBuilder();
        var at = error.getInstanceLocation();
        for (int i = 0; i < at.getNameCount(); i++) {
            pointer.append('/').append(escape(String.valueOf(at.getElement(i))));
        }
        if (error.getProperty() != null && error.getKeyword().equals("additionalProperties")) {
            pointer.append('/').append(escape(error.getProperty()));
            return new Deviation(pointer.toString(), "unknown key \"" + error.getProperty() + "\"");
        }
        return new Deviation(pointer.toString(), error.getMessage() + hint(error));
    }

    /** What the schema says a value is for, where the bare message would be a regular expression. */
    private static String hint(Error error) {
        if (!error.getKeyword().equals("pattern")) {
            return "";
        }
        var fragment = error.getSchemaLocation().getFragment().toString();
        var around = TEXT.at(fragment.substring(0, fragment.lastIndexOf('/'))).path("description");
        return around.isTextual() ? " (" + around.asText() + ")" : "";
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode load() {
        try (var in = PackSchema.class.getResourceAsStream("/packs/pack.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
