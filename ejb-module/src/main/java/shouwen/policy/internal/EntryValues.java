package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import shouwen.policy.FieldCondition;
import shouwen.shared.LocalizedText;

/** Values of a checked pack as the model wants them; null where they are absent or blank. */
final class EntryValues {

    private EntryValues() {}

    static LocalizedText text(JsonNode node) {
        return new LocalizedText(
                node.path("en").asText().strip(),
                node.path("zh-CN").asText().strip(),
                node.path("zh-TW").asText().strip());
    }

    static boolean blank(JsonNode node) {
        return node.isTextual() && node.asText().equals(PackEntry.UNSET);
    }

    /** The text of a node, null where it is absent or blank. */
    static @Nullable String given(JsonNode node) {
        return node.isMissingNode() || blank(node) ? null : node.asText();
    }

    static @Nullable Integer whole(JsonNode node) {
        return node.isInt() ? (Integer) node.asInt() : null;
    }

    static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    static @Nullable Duration duration(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }

    static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.parse(text);
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static List<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText).toList();
    }

    static Set<String> set(JsonNode list) {
        return elements(list).map(JsonNode::asText).collect(Collectors.toSet());
    }

    /** By key the values accepted. */
    static Map<String, Set<String>> sets(JsonNode node) {
        return node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> set(entry.getValue())));
    }

    /** By key the value as text. */
    static Map<String, String> map(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    static FieldCondition condition(JsonNode onlyIf) {
        return onlyIf.isMissingNode()
                ? FieldCondition.ALWAYS
                : new FieldCondition(Map.of(onlyIf.path("field").asText(), set(onlyIf.path("in"))));
    }

    static <E extends Enum<E>> Set<E> constants(Class<E> type, JsonNode list) {
        return elements(list).map(node -> constant(type, node.asText())).collect(Collectors.toSet());
    }

    static <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, JsonNode node) {
        var text = given(node);
        return text == null ? null : constant(type, text);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
