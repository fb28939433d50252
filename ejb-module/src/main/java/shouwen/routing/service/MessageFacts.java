package shouwen.routing.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be told of a message to somebody who keeps the system, not the customers. */
final class MessageFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TOLD =
            List.of("caseNumber", "fromDepartment", "department", "step", "kind", "category", "role");
    private static final Pattern DIGITS = Pattern.compile("\\d{7,}");
    private static final int LONGEST = 120;

    private MessageFacts() {}

    /** The harmless fields of a message; none where it is no JSON object. */
    static Map<String, String> of(String body) {
        var facts = new LinkedHashMap<String, String>();
        var message = read(body);
        for (var name : TOLD) {
            var value = message.path(name);
            if (value.isValueNode() && !value.isNull()) {
                facts.put(name, shortened(value.asText()));
            }
        }
        return facts;
    }

    /** The first line of a reason: what follows may repeat the message. */
    static String reason(String reason) {
        return DIGITS.matcher(shortened(reason.lines().findFirst().orElse(""))).replaceAll("***");
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
