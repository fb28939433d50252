package shouwen.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON text by field and in our own words; never quotes it, never names a class. */
final class JsonFault {

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field '(.{1,100}?)'", Pattern.DOTALL);
    private static final int LONGEST_FIELD = 100;

    private JsonFault() {}

    static UnreadableRequestException of(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return new UnreadableRequestException(400, "json.unknownField", field(unknown));
        }
        if (fault instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return new UnreadableRequestException(400, "json.unknownValue", field(wrong), values(wrong.getTargetType()));
        }
        if (fault instanceof InvalidFormatException wrong && wrong.getTargetType() == Instant.class) {
            return new UnreadableRequestException(400, "json.notAMoment", field(wrong));
        }
        if (fault instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            return new UnreadableRequestException(400, "json.wrongType", field(wrong), kind(wrong.getTargetType()));
        }
        if (fault instanceof JsonMappingException wrong && fault.getCause() instanceof InputCoercionException) {
            return new UnreadableRequestException(400, "json.wrongType", field(wrong), "number");
        }
        if (fault instanceof StreamConstraintsException || fault.getCause() instanceof StreamConstraintsException) {
            return new UnreadableRequestException(400, "json.tooMuch", null);
        }
        return syntax(fault);
    }

    private static UnreadableRequestException syntax(JsonProcessingException fault) {
        var duplicate = DUPLICATE.matcher(String.valueOf(fault.getOriginalMessage()));
        if (duplicate.find()) {
            return new UnreadableRequestException(400, "json.duplicate", shortened(duplicate.group(1)));
        }
        var place = fault.getLocation();
        return place == null
                ? new UnreadableRequestException(400, "json.malformed", null, 1, 1)
                : new UnreadableRequestException(400, "json.malformed", null, place.getLineNr(), place.getColumnNr());
    }

    private static String values(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(value -> KebabNames.of((Enum<?>) value))
                .collect(Collectors.joining(", "));
    }

    private static String field(JsonMappingException fault) {
        var name = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getFieldName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return shortened(name.toString());
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_FIELD ? name.substring(0, LONGEST_FIELD) : name;
    }

    /** What was expected, as JSON calls it. */
    private static String kind(@Nullable Class<?> wanted) {
        if (wanted == null || wanted.isRecord() || Map.class.isAssignableFrom(wanted)) {
            return "object";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "array";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "boolean";
        }
        return Number.class.isAssignableFrom(wanted) || wanted.isPrimitive() ? "number" : "string";
    }
}
