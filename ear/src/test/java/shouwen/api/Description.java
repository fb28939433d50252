package shouwen.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The description as the server gives it, to hold its answers to. */
final class Description {

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Description() {}

    /** Where an answer is not of the form; empty when it is. */
    static List<Error> deviations(String schema, String answer) {
        return SCHEMAS.computeIfAbsent(schema, Description::read).validate(answer, InputFormat.JSON);
    }

    private static Schema read(String name) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.put("unevaluatedProperties", false);
        root.set("components", new Program("").get("openapi.json").is(200).at("/components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    }
}
