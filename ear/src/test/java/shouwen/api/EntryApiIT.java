package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Registers by program: what they are, opening an entry, taking its steps, and whatever cannot be taken. */
class EntryApiIT {

    private static final Town TOWN = Town.tunnel();
    private static final String ANOMALY =
            """
            {"fields": {"matter": "风机停转", "customers-affected": "3", "needs-decision": "no", "became": "none"}}
            """;

    @Test
    void an_entry_is_opened_filled_in_and_taken_through_its_steps() {
        TOWN.callTaker().get("registers").is(200).fits("RegisterList");
        var number = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY).is(201).at("/number").asText();

        var entry = TOWN.callTaker().get("entries/" + number).is(200).fits("Entry");
        assertThat(entry.at("/state").asText()).isEqualTo("open");
        assertThat(entry.at("/limits").size()).isPositive();
        TOWN.callTaker().post("entries/" + number + "/steps/notified", "{}").is(204);
        put(TOWN.callTaker(), "entries/" + number + "/fields", "{\"fields\": {\"evidence\": \"photo\"}}").is(204);
        TOWN.callTaker().post("entries/" + number + "/steps/notice-sent", "{}").is(204);

        var list = TOWN.supervisor().get("registers/anomaly/entries?count=true&q=" + number).is(200).fits("EntryList");
        assertThat(list.at("/items/0/number").asText()).isEqualTo(number);
        assertThat(TOWN.callTaker().get("entries/" + number).at("/taken").size()).isEqualTo(2);
        TOWN.callTaker().post("entries/" + number + "/withdraw", "{\"reason\": \"test\"}").is(204);
        assertThat(TOWN.callTaker().get("entries/" + number).at("/state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void an_entry_explains_its_limits_fields_and_blocks_by_clauses() {
        var number = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY).is(201).at("/number").asText();

        var why = TOWN.callTaker().get("entries/" + number + "/explain").is(200).fits("EntryExplanation");

        assertThat(why.at("/clocks/0/calculation/0").asText()).isNotBlank();
        assertThat(why.at("/clocks/0/document").asText()).isNotBlank();
        assertThat(why.at("/reasons").findValuesAsText("kind")).contains("required-field", "block", "ladder-step");
        for (var reason : why.at("/reasons")) {
            assertThat(reason.path("clause").asText()).isNotBlank();
            assertThat(reason.path("document").asText()).isNotBlank();
            assertThat(reason.path("calculation").size()).isPositive();
        }
        TOWN.callTaker().get("entries/no-such/explain").isProblem(404);
    }

    @Test
    void the_same_request_under_the_same_key_opens_one_entry() {
        long before = TOWN.rows("register_entry");

        var first = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY, "Idempotency-Key", "entry-1").is(201);
        var second = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY, "Idempotency-Key", "entry-1").is(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(TOWN.rows("register_entry")).isEqualTo(before + 1);
    }

    @Test
    void a_stale_version_is_refused_by_body_and_by_header() {
        var number = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY).is(201).at("/number").asText();
        var step = "entries/" + number + "/steps/notified";

        TOWN.callTaker().post(step, "{\"version\": 41}").isProblem(409);
        TOWN.callTaker().post(step, "{}", "If-Match", "\"41\"").isProblem(412);
        var seen = TOWN.callTaker().get("entries/" + number).is(200).at("/version").asInt();
        TOWN.callTaker().post(step, "{\"version\": %d}".formatted(seen)).is(204);
        TOWN.callTaker().post(step, "{}").isProblem(409);
    }

    @Test
    void a_refusal_names_field_and_clause_in_the_language_asked_for() {
        var number = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY).is(201).at("/number").asText();

        var refused = TOWN.callTaker()
                .post("entries/" + number + "/steps/notice-sent", "{}", "Accept-Language", "zh-CN")
                .isProblem(422);

        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("fields.evidence");
        assertThat(refused.at("/errors/0/message").asText()).contains("TUN-077", "必须填写");
        TOWN.technician().get("entries/" + number).isProblem(404);
        TOWN.technician().post("entries/" + number + "/steps/notified", "{}").isProblem(404);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing required", "{}", 422, "fields.matter"),
                Arguments.of("blank", with("matter", "\"  \""), 422, "fields.matter"),
                Arguments.of("too long", with("matter", "\"" + "x".repeat(4001) + "\""), 422, "fields.matter"),
                Arguments.of("NUL", with("matter", "\"a\\u0000\""), 422, "fields.matter"),
                Arguments.of("right to left", with("matter", "\"a\\u202eb\""), 422, "fields.matter"),
                Arguments.of("not a number", with("customers-affected", "\"1e309\""), 422, "fields.customers-affected"),
                Arguments.of("not a choice", with("became", "\"party\""), 422, "fields.became"),
                Arguments.of("not yes or no", with("needs-decision", "\"maybe\""), 422, "fields.needs-decision"),
                Arguments.of("not a moment", with("occurred-at", "\"2026-02-30T10:00\""), 422, "fields.occurred-at"),
                Arguments.of("unknown field", with("shoe-size", "\"42\""), 422, "fields.shoe-size"),
                Arguments.of("list for a value", with("matter", "[1]"), 400, "fields.matter"),
                Arguments.of("list of fields", "{\"fields\": []}", 400, "fields"),
                Arguments.of("unknown name", "{\"state\": \"ended\"}", 400, "state"),
                Arguments.of("subject of nothing", "{\"subject\": \"a\"}", 422, "subject"),
                Arguments.of("not JSON", "matter=x", 400, null),
                Arguments.of("too large", "\"" + "x".repeat(1_100_000) + "\"", 413, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void an_entry_that_cannot_be_taken_is_refused_and_not_kept(String name, String body, int status, String field) {
        long before = TOWN.rows("register_entry");

        var reply = TOWN.callTaker().post("registers/anomaly/entries", body).isProblem(status);

        assertThat(TOWN.rows("register_entry")).isEqualTo(before);
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("registers/no-such/entries", 404),
                Arguments.of("registers/anomaly/entries?limit=0", 400),
                Arguments.of("registers/anomaly/entries?state=ended", 400),
                Arguments.of("registers/anomaly/entries?after=not-a-cursor", 422),
                Arguments.of("registers/anomaly/entries?q=" + "x".repeat(3000), 422),
                Arguments.of("entries/no-such-number", 404),
                Arguments.of("entries/TAN-20200101-0001", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_cannot_be_understood_is_refused(String path, int status) {
        TOWN.callTaker().get(path).isProblem(status);
    }

    /** The anomaly with one field as given, in place of its own. */
    private static String with(String field, String value) {
        var fields = new LinkedHashMap<>(Map.of(
                "matter", "\"m\"", "customers-affected", "\"3\"", "needs-decision", "\"no\"", "became", "\"none\""));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\": " + one.getValue())
                .collect(Collectors.joining(", ", "{\"fields\": {", "}}"));
    }

    private static Reply put(Program program, String path, String body) {
        return program.send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json");
    }
}
