package shouwen.web.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.web.api.Json;

/** What the browser kept of an intake that was reloaded by accident. */
final class IntakeDraft {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private IntakeDraft() {}

    /** The fields by name; none when it is not a draft of ours. */
    static Map<String, String> read(@Nullable String json) {
        if (json == null || json.length() > Json.MAX_BODY) {
            return Map.of();
        }
        try {
            var fields = Json.MAPPER.readValue(json, FIELDS);
            return fields == null ? Map.of() : fields;
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
