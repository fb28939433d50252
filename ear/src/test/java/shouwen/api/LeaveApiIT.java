package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leave by program: filed, decided, returned, and whatever cannot be. */
class LeaveApiIT {

    private static final Town TOWN = Town.founded();
    private static final String DAY = "2031-03-03";

    @Test
    void leave_is_filed_decided_and_returned_from_TUN_050_TUN_058() {
        var preview = TOWN.callTaker().post("leaves/preview", filing("2031-03-10")).is(200).fits("LeavePreview");
        assertThat(preview.at("/deciders/0/clause").asText()).isEqualTo("TUN-050");

        var number = TOWN.callTaker().post("leaves", filing("2031-03-10")).is(201).at("/number").asText();
        assertThat(TOWN.callTaker().get("leaves/" + number).is(200).fits("Leave").at("/state").asText())
                .isEqualTo("filed");
        TOWN.supervisor().post("entries/" + number + "/steps/decided", "{\"outcome\": \"agreed\"}").is(204);
        TOWN.callTaker().post("leaves/" + number + "/return", "").is(204);

        var list = TOWN.callTaker().get("leaves?mine=true&state=returned").is(200).fits("LeaveList");
        assertThat(list.at("/items/0/number").asText()).isEqualTo(number);
        TOWN.clerk().get("leaves/" + number).isProblem(404);
        TOWN.supervisor().post("leaves/" + number + "/return", "").isProblem(403);
    }

    @Test
    void the_same_request_under_the_same_key_files_one_leave() {
        long before = TOWN.rows("staff_leave");

        var first = TOWN.clerk().post("leaves", filing(DAY), "Idempotency-Key", "leave-1").is(201);
        var second = TOWN.clerk().post("leaves", filing(DAY), "Idempotency-Key", "leave-1").is(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(TOWN.rows("staff_leave")).isEqualTo(before + 1);
        var number = first.at("/number").asText();
        TOWN.clerk().post("leaves/" + number + "/withdraw", "{\"reason\": \"test\"}").is(204);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("no kind", "{\"firstDay\": \"2031-03-03\", \"reason\": \"a\"}", 422, "kind"),
                Arguments.of("unknown kind", body("kind", "\"sabbatical\""), 400, "kind"),
                Arguments.of("kind as number", body("kind", "1"), 400, "kind"),
                Arguments.of("no day", "{\"kind\": \"sick\", \"reason\": \"a\"}", 422, "firstDay"),
                Arguments.of("no such day", body("firstDay", "\"2031-02-30\""), 400, "firstDay"),
                Arguments.of("day of nobody's life", body("firstDay", "\"9031-02-03\""), 422, "firstDay"),
                Arguments.of("ends before it begins", body("lastDay", "\"2031-03-01\""), 422, "lastDay"),
                Arguments.of("longer than a year", body("lastDay", "\"2032-03-03\""), 422, "lastDay"),
                Arguments.of("noon to noon", body("fromNoon", "true, \"toNoon\": true"), 422, "lastDay"),
                Arguments.of("noon as word", body("fromNoon", "\"yes\""), 400, "fromNoon"),
                Arguments.of("no reason", "{\"kind\": \"sick\", \"firstDay\": \"2031-03-03\"}", 422, "reason"),
                Arguments.of("reason of blanks", body("reason", "\"  \""), 422, "reason"),
                Arguments.of("control in reason", body("reason", "\"a\\u0000b\""), 422, "reason"),
                Arguments.of("long reason", body("reason", "\"" + "长".repeat(201) + "\""), 422, "reason"),
                Arguments.of("cover nobody", body("cover", "\"00000000-0000-0000-0000-000000000001\""), 422, "cover"),
                Arguments.of("cover no id", body("cover", "\"wang\""), 400, "cover"),
                Arguments.of("for somebody else TUN-054", body("person", "\"wang\""), 400, "person"),
                Arguments.of("not JSON", "kind=sick", 400, null),
                Arguments.of("a list", "[]", 400, null),
                Arguments.of("nothing", "", 422, "kind"),
                Arguments.of("too large", "\"" + "x".repeat(1_100_000) + "\"", 413, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void leave_that_cannot_be_taken_is_refused_and_not_kept(String name, String body, int status, String field) {
        long before = TOWN.rows("register_entry");

        var reply = TOWN.technician().post("leaves", body).isProblem(status);

        assertThat(TOWN.rows("register_entry")).isEqualTo(before);
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("leaves?limit=0", 400),
                Arguments.of("leaves?state=over", 400),
                Arguments.of("leaves?from=tomorrow", 400),
                Arguments.of("leaves?person=wang", 400),
                Arguments.of("leaves?after=not-a-cursor", 422),
                Arguments.of("leaves/TLV-20200101-0001", 404),
                Arguments.of("leaves/no-such", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_cannot_be_understood_is_refused(String path, int status) {
        TOWN.callTaker().get(path).isProblem(status);
    }

    private static String filing(String day) {
        return "{\"kind\": \"ordinary\", \"firstDay\": \"%s\", \"reason\": \"家事\"}".formatted(day);
    }

    /** A leave that could be filed, with one more field or one replaced. */
    private static String body(String field, String value) {
        var kind = field.equals("kind") ? "" : "\"kind\": \"sick\", ";
        var day = field.equals("firstDay") ? "" : "\"firstDay\": \"2031-03-03\", ";
        var reason = field.equals("reason") ? "" : "\"reason\": \"a\", ";
        return "{" + kind + day + reason + "\"" + field + "\": " + value + "}";
    }
}
