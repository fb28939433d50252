package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a problem document, nothing kept, nothing told of our inside (RELIABILITY B01 to B30). */
class BadInputIT {

    private static final Town TOWN = Town.founded();

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("B01 empty summary", field("summary", "\"\""), 422, "summary"),
                Arguments.of("B01 only ideographic blanks", field("summary", "\"　\\u200b\""), 422, "summary"),
                Arguments.of("B01 null name", customer("name", "null"), 422, "customer.name"),
                Arguments.of("B02 100,000 characters", field("summary", "\"" + "热".repeat(100_000) + "\""), 422, "summary"),
                Arguments.of("B02 201 characters", field("summary", "\"" + "x".repeat(201) + "\""), 422, "summary"),
                Arguments.of("B03 lone surrogate", field("summary", "\"a\\ud800b\""), 422, "summary"),
                Arguments.of("B03 NUL", field("summary", "\"a\\u0000b\""), 422, "summary"),
                Arguments.of("B03 escape", field("summary", "\"a\\u001bb\""), 422, "summary"),
                Arguments.of("B04 right to left", field("summary", "\"a\\u202eb\""), 422, "summary"),
                Arguments.of("B07 telephone", customer("phone", "\"call me\""), 422, "customer.phone"),
                Arguments.of("B07 ten digits", customer("phone", "\"1380013800\""), 422, "customer.phone"),
                Arguments.of("B09 impossible day", answers("{\"since\": \"2026-02-30\"}"), 422, "answers.since"),
                Arguments.of("B12 not a number", answers("{\"temperature\": \"1e309\"}"), 422, "answers.temperature"),
                Arguments.of("unknown category", field("category", "\"no-such\""), 422, "category"),
                Arguments.of("category of another kind", field("category", "\"suggestion\""), 422, "category"),
                Arguments.of("unknown question", answers("{\"shoe-size\": \"42\"}"), 422, "answers.shoe-size"),
                Arguments.of("unknown account", customer("accountNumber", "\"99999999\""), 422, "customer.accountNumber"),
                Arguments.of("B14 unknown kind", field("kind", "\"revolution\""), 400, "kind"),
                Arguments.of("B14 kind in capitals", field("kind", "\"REPAIR\""), 400, "kind"),
                Arguments.of("B14 kind as number", field("kind", "2"), 400, "kind"),
                Arguments.of("B14 array for text", field("summary", "[\"a\"]"), 400, "summary"),
                Arguments.of("B14 object for text", field("summary", "{}"), 400, "summary"),
                Arguments.of("B14 number for text", field("summary", "12"), 400, "summary"),
                Arguments.of("B14 text for object", field("customer", "\"Wang\""), 400, "customer"),
                Arguments.of("B14 list for answers", answers("[]"), 400, "answers"),
                Arguments.of("B14 list for an answer", answers("{\"room\": [1]}"), 400, "answers.room"),
                Arguments.of("B15 unknown field", field("status", "\"closed\""), 400, "status"),
                Arguments.of("B15 field of the inside", field("ownerId", "\"x\""), 400, "ownerId"),
                Arguments.of("B15 unknown field inside", customer("vip", "true"), 400, "customer.vip"),
                Arguments.of("B16 repeated name", "{\"kind\": \"repair\", \"kind\": \"repair\"}", 400, "kind"),
                Arguments.of("B16 comment", "{/* */}", 400, null),
                Arguments.of("B16 trailing comma", "{\"kind\": \"repair\",}", 400, null),
                Arguments.of("B16 NaN", answers("{\"temperature\": NaN}"), 400, null),
                Arguments.of("B16 something behind", "{} {}", 400, null),
                Arguments.of("not JSON", "kind=repair", 400, null),
                Arguments.of("a list", "[]", 400, null),
                Arguments.of("null", "null", 400, null),
                Arguments.of("nothing", "", 422, "kind"),
                Arguments.of("empty object", "{}", 422, "kind"),
                Arguments.of("B17 depth", "[".repeat(10_000), 400, null),
                Arguments.of("B17 long number", answers("{\"temperature\": " + "1".repeat(500) + "}"), 400, null),
                Arguments.of("B17 too large", "\"" + "x".repeat(1_100_000) + "\"", 413, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_case_that_cannot_be_taken_is_refused_and_not_kept(String name, String body, int status, String field) {
        long before = TOWN.rows("service_case");
        long answers = TOWN.rows("idempotency");

        var reply = TOWN.callTaker().post("cases", body, "Idempotency-Key", "bad").isProblem(status);

        assertThat(TOWN.rows("service_case")).isEqualTo(before);
        assertThat(TOWN.rows("idempotency")).isEqualTo(answers);
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
            assertThat(reply.at("/errors/0/message").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有暖气 😀🔥 𠮷野家 䶮",
                "<script>alert(1)</script><img onerror=x>",
                "'; drop table service_case; --",
                "=cmd|' /C calc'!A0",
                "#{7*7} ${jndi:ldap://x}"
            })
    void what_looks_dangerous_is_text_like_any_other(String text) {
        var number = TOWN.callTaker()
                .post("cases", field("summary", "\"" + text + "\""))
                .is(201)
                .at("/number")
                .asText();

        assertThat(TOWN.callTaker().get("cases/" + number).at("/summary").asText()).isEqualTo(text);
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("cases?limit=0", 400),
                Arguments.of("cases?limit=-1", 400),
                Arguments.of("cases?limit=1000000000", 400),
                Arguments.of("cases?limit=99999999999", 400),
                Arguments.of("cases?limit=many", 400),
                Arguments.of("cases?count=perhaps", 400),
                Arguments.of("cases?state=OPEN", 400),
                Arguments.of("cases?state=open&state=closed", 400),
                Arguments.of("cases?dueBefore=2026-02-30", 400),
                Arguments.of("cases?dueBefore=2026-11-21T08:30:00", 400),
                Arguments.of("cases?dueBefore=99999-01-01T00:00:00%2B08:00", 400),
                Arguments.of("cases?after=not-a-cursor", 422),
                Arguments.of("cases?q=%00", 400),
                Arguments.of("cases?q=" + "x".repeat(3000), 422),
                Arguments.of("cases/no-such-number", 404),
                Arguments.of("cases/R-20261121-0042%2F..%2F..", 404),
                Arguments.of("cases/%2e%2e/archive/WEB-INF/web.xml", 404),
                Arguments.of("nothing", 404),
                Arguments.of("departments/no-such/work-items?state=never", 400),
                Arguments.of("archive?q=%E7%83%AD", 422),
                Arguments.of("accounts", 422),
                Arguments.of("accounts?phone=1&number=2", 422));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_cannot_be_understood_is_refused(String path, int status) {
        TOWN.callTaker().get(path).isProblem(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases?q=%25%27%20or%201%3D1--",
                "cases?q=(a%2B)%2B%24",
                "cases?q=*:*",
                "cases?department=%27%3B--&owner=%27",
                "archive?q=%25%25__"
            })
    void fragments_of_other_languages_find_nothing_and_break_nothing(String path) {
        var reply = TOWN.callTaker().get(path);

        assertThat(reply.status()).isIn(200, 422);
        assertThat(reply.at("/items").size()).isZero();
    }

    @Test
    void what_is_not_json_is_not_read() {
        var body = BodyPublishers.ofString("{}");
        var caller = TOWN.callTaker();

        caller.send("POST", "cases", body, "Content-Type", "text/plain").isProblem(415);
        caller.send("POST", "cases", body, "Content-Type", "application/xml").isProblem(415);
        caller.send("POST", "cases", body, "Content-Type", "application/json;charset=utf-7").isProblem(415);
        caller.send("POST", "cases", body).isProblem(415);
        caller.get("cases", "Accept", "application/x-absurd").isProblem(406);
        caller.send("DELETE", "cases", BodyPublishers.noBody()).isProblem(405);
        caller.send("PUT", "cases/R-20261121-0001/close", body, "Content-Type", "application/json").isProblem(405);
        caller.send("PROPFIND", "cases", BodyPublishers.noBody()).isProblem(405);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, 10_000})
    void a_key_must_be_there_and_short(int length) {
        TOWN.callTaker()
                .post("cases", Town.question(), "Idempotency-Key", "x".repeat(length))
                .isProblem(400);
    }

    @Test
    void a_key_holds_no_blanks() {
        TOWN.callTaker().post("cases", Town.question(), "Idempotency-Key", "two words").isProblem(400);
    }

    @Test
    void files_that_are_not_what_they_say_are_refused() {
        var number = TOWN.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        var zip = new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 'a', 0};

        attach(number, "photo.jpg", zip).isProblem(422);
        attach(number, "empty.txt", new byte[0]).isProblem(422);
        attach(number, "large.txt", new byte[50 * 1024 * 1024]).isProblem(413);

        assertThat(TOWN.rows("attachment")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void refusals_speak_the_language_that_was_asked_for(String language) {
        var reply = TOWN.callTaker().post("cases", "{}", "Accept-Language", language).isProblem(422);

        assertThat(reply.header("Content-Language")).isEqualTo(language);
        assertThat(reply.at("/title").asText())
                .isEqualTo(
                        switch (language) {
                            case "zh-CN" -> "值有误";
                            case "zh-TW" -> "值有誤";
                            default -> "A value is wrong";
                        });
    }

    private static Reply attach(String number, String name, byte[] content) {
        return TOWN.callTaker()
                .send(
                        "POST",
                        "cases/" + number + "/attachments",
                        BodyPublishers.ofByteArray(content),
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\"");
    }

    private static String field(String name, String json) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "\"repair\"");
        fields.put("category", "\"no-heat\"");
        fields.put("channel", "\"hotline\"");
        fields.put("customer", "{\"name\": \"王丽\", \"phone\": \"13800138000\", \"address\": \"人民大街12号\"}");
        fields.put("summary", "\"家里不热\"");
        fields.put(name, json);
        var text = new StringBuilder("{");
        fields.forEach((key, value) ->
                text.append(text.length() > 1 ? ", " : "").append('"').append(key).append("\": ").append(value));
        return text.append('}').toString();
    }

    private static String customer(String name, String json) {
        var others = name.equals("name")
                ? "\"phone\": \"13800138000\", \"address\": \"人民大街12号\""
                : name.equals("phone")
                        ? "\"name\": \"王丽\", \"address\": \"人民大街12号\""
                        : "\"name\": \"王丽\", \"phone\": \"13800138000\", \"address\": \"人民大街12号\"";
        return field("customer", "{" + others + ", \"" + name + "\": " + json + "}");
    }

    private static String answers(String json) {
        return field("answers", json);
    }

    @Test
    void an_upload_of_50_megabytes_is_refused_with_the_limit_and_not_kept() {
        var number = TOWN.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();

        var reply = TOWN.callTaker()
                .send(
                        "POST",
                        "cases/" + number + "/attachments",
                        BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]),
                        "Content-Type",
                        "image/jpeg",
                        "Content-Disposition",
                        "attachment; filename=photo.jpg")
                .isProblem(413);

        assertThat(reply.at("/detail").asText()).contains("20 MB");
        assertThat(TOWN.rows("attachment")).isZero();
    }
}
