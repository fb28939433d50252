package shouwen.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.cases.CaseState;

class JsonReaderTest {

    record Inner(@Nullable String name) {}

    record Body(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable CaseState state,
            @Nullable Instant at,
            @Nullable Boolean sure,
            @Nullable Map<String, Integer> scores,
            @Nullable Inner inner,
            @Nullable JsonNode any) {}

    @Test
    void what_is_right_is_read() {
        var body = (Body) parse(
                """
                {"text": "𠮷", "number": 3, "state": "in-review", "at": "2026-11-21T08:30:00+08:00", "sure": true,
                 "scores": {"result": 5}, "inner": {"name": "x"}}
                """);

        assertThat(body)
                .isEqualTo(new Body(
                        "𠮷",
                        3,
                        CaseState.IN_REVIEW,
                        Instant.parse("2026-11-21T00:30:00Z"),
                        true,
                        Map.of("result", 5),
                        new Inner("x"),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"txt\": \"a\"}                       | json.unknownField  | txt",
                "{\"inner\": {\"vip\": 1}}              | json.unknownField  | inner.vip",
                "{\"text\": 1}                          | json.wrongType     | text",
                "{\"text\": true}                       | json.wrongType     | text",
                "{\"text\": [\"a\"]}                    | json.wrongType     | text",
                "{\"number\": \"3\"}                    | json.wrongType     | number",
                "{\"number\": 3.5}                      | json.wrongType     | number",
                "{\"number\": 99999999999}              | json.wrongType     | number",
                "{\"sure\": \"true\"}                   | json.wrongType     | sure",
                "{\"sure\": 1}                          | json.wrongType     | sure",
                "{\"inner\": \"\"}                      | json.wrongType     | inner",
                "{\"scores\": {\"result\": \"5\"}}      | json.wrongType     | scores.result",
                "{\"state\": \"IN_REVIEW\"}             | json.unknownValue  | state",
                "{\"state\": \"\"}                      | json.unknownValue  | state",
                "{\"state\": 2}                         | json.unknownValue  | state",
                "{\"at\": \"2026-11-21T08:30:00\"}      | json.notAMoment    | at",
                "{\"at\": \"2026-02-30T08:30:00Z\"}     | json.notAMoment    | at",
                "{\"at\": \"+12026-02-20T08:30:00Z\"}   | json.notAMoment    | at",
                "{\"text\": \"a\", \"text\": \"b\"}     | json.duplicate     | text",
                "{\"text\": \"a\",}                     | json.malformed     |",
                "{/* a */}                              | json.malformed     |",
                "{\"number\": NaN}                      | json.malformed     |",
                "{} x                                   | json.malformed     |",
                "{                                      | json.malformed     |",
                "nonsense                               | json.malformed     |",
            })
    void what_is_wrong_is_named_by_code_and_field(String text, String code, @Nullable String field) {
        var refusal = refusal(text);

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.status()).isEqualTo(400);
    }

    @Test
    void what_is_too_deep_or_too_long_is_not_followed() {
        assertThat(refusal("{\"any\": " + "{\"a\":".repeat(5000)).code()).isEqualTo("json.tooMuch");
        assertThat(refusal("{\"number\": " + "1".repeat(2000) + "}").code()).isEqualTo("json.tooMuch");
        assertThat(refusal("{\"" + "n".repeat(20_000) + "\": 1}").code()).isEqualTo("json.tooMuch");
    }

    @Test
    void overlong_and_broken_utf8_is_refused() {
        var overlong = new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

        assertThat(refusal(overlong).code()).isEqualTo("json.notUtf8");
    }

    private static Object parse(String text) {
        return JsonReader.parse(text.getBytes(StandardCharsets.UTF_8), Json.MAPPER.constructType(Body.class));
    }

    private static UnreadableRequestException refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableRequestException refusal(byte[] text) {
        return catchThrowableOfType(
                UnreadableRequestException.class,
                () -> JsonReader.parse(text, Json.MAPPER.constructType(Body.class)));
    }
}
