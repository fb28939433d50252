package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests by program: whose turn it is decides, once, and nothing that cannot be understood is kept. */
class ApprovalApiIT {

    private static final Town TOWN = Town.tunnel();

    /** TUN-037: level by level. */
    @Test
    void a_request_climbs_by_program_and_tells_how_it_stands() {
        var id = asked();
        var row = TOWN.supervisor().get("approvals?count=true&kind=register:report").is(200).fits("ApprovalList");
        assertThat(row.at("/items/0/turn/0").asText()).isEqualTo("department-supervisor");
        TOWN.engineer().post("approvals/" + id + "/decision", "{\"agree\": true}").isProblem(403);

        TOWN.supervisor().post("approvals/" + id + "/decision", "{\"agree\": true}").is(204);
        TOWN.supervisor().post("approvals/" + id + "/recall", "{}").is(204);
        TOWN.supervisor().post("approvals/decisions", "{\"ids\": [\"" + id + "\"], \"agree\": true}").is(204);
        TOWN.engineer().post("approvals/" + id + "/return", "{\"note\": \"数量？\"}").is(204);
        TOWN.callTaker().post("approvals/" + id + "/complete", "{\"note\": \"两件\"}").is(204);
        TOWN.engineer().post("approvals/" + id + "/decision", "{\"agree\": true, \"note\": \"同意\"}").is(204);

        var found = TOWN.callTaker().get("approvals/" + id).is(200).fits("Approval");
        assertThat(found.at("/state").asText()).isEqualTo("agreed");
        assertThat(found.at("/rungs/1/note").asText()).isEqualTo("同意");
        TOWN.engineer().post("approvals/" + id + "/decision", "{\"agree\": true}").isProblem(409);
    }

    @Test
    void a_stale_version_is_refused_by_body_and_by_header() {
        var id = asked();
        var path = "approvals/" + id + "/decision";

        TOWN.supervisor().post(path, "{\"agree\": true, \"version\": 41}").isProblem(409);
        TOWN.supervisor().post(path, "{\"agree\": true}", "If-Match", "\"41\"").isProblem(412);
        int seen = TOWN.supervisor().get("approvals/" + id).is(200).at("/version").asInt();
        TOWN.supervisor().post(path, "{\"agree\": true, \"version\": %d}".formatted(seen)).is(204);
    }

    @Test
    void nobody_decides_their_own_request_and_strangers_find_none() {
        var id = asked();

        TOWN.callTaker().post("approvals/" + id + "/decision", "{\"agree\": true}").isProblem(403);
        TOWN.technician().get("approvals/" + id).isProblem(404);
        Town.tunnel().supervisor().get("approvals/" + id).isProblem(404);
        TOWN.callTaker().post("approvals/" + id + "/withdraw", "{}").isProblem(422);
        TOWN.callTaker().post("approvals/" + id + "/withdraw", "{\"note\": \"不需要了\"}").is(204);
    }

    /** A deputy named by date decides, and the decision says on whose behalf. */
    @Test
    void a_deputy_decides_on_behalf_of_who_named_them() {
        var id = asked();
        var deputy = TOWN.technician();
        var whom = TOWN.person("technician");
        deputy.get("approvals/" + id).isProblem(404);

        var made = TOWN.supervisor()
                .post("deputies", "{\"to\": \"%s\", \"lastDay\": \"2099-01-01\"}".formatted(whom))
                .isProblem(422);
        assertThat(made.at("/errors/0/field").asText()).isEqualTo("lastDay");
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
        var named = TOWN.supervisor()
                .post("deputies", "{\"to\": \"%s\", \"lastDay\": \"%s\"}".formatted(whom, day))
                .is(201)
                .at("/id")
                .asText();
        TOWN.supervisor().get("deputies").is(200).fits("DeputyList");

        deputy.post("approvals/" + id + "/decision", "{\"agree\": true}").is(204);
        var rung = TOWN.supervisor().get("approvals/" + id).is(200);
        assertThat(rung.at("/rungs/0/onBehalfOf").asText()).isNotEmpty();
        TOWN.supervisor().post("deputies/" + named + "/end", "{}").is(204);
        var next = asked();
        deputy.get("approvals/" + next).isProblem(404);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("decision", "{}", 422, "agree"),
                Arguments.of("decision", "{\"agree\": \"yes\"}", 400, "agree"),
                Arguments.of("decision", "{\"agree\": false}", 422, "note"),
                Arguments.of("decision", "{\"agree\": false, \"note\": \" \\u200b \"}", 422, "note"),
                Arguments.of("decision", "{\"agree\": false, \"note\": \"a\\u0000\"}", 422, "note"),
                Arguments.of("decision", "{\"agree\": false, \"note\": \"a\\u202e\"}", 422, "note"),
                Arguments.of("decision", "{\"agree\": false, \"note\": \"" + "x".repeat(1001) + "\"}", 422, "note"),
                Arguments.of("decision", "{\"agree\": true, \"who\": 1}", 400, "who"),
                Arguments.of("decision", "{\"agree\": true, \"version\": \"a\"}", 400, "version"),
                Arguments.of("decision", "[]", 400, null),
                Arguments.of("decision", "agree=true", 400, null),
                Arguments.of("return", "{}", 422, "note"),
                Arguments.of("telephone", "{}", 422, "said"),
                Arguments.of("telephone", "{\"said\": \"x\"}", 400, "said"),
                Arguments.of("telephone", "{\"saidAt\": \"yesterday\"}", 400, "saidAt"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void an_act_that_cannot_be_taken_is_refused_and_changes_nothing(String act, String body, int status, String field) {
        var id = asked();

        var reply = TOWN.supervisor().post("approvals/" + id + "/" + act, body).isProblem(status);

        assertThat(TOWN.supervisor().get("approvals/" + id).at("/state").asText()).isEqualTo("open");
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("approvals?box=theirs", 400),
                Arguments.of("approvals?state=ended", 400),
                Arguments.of("approvals?limit=0", 400),
                Arguments.of("approvals?after=not-a-cursor", 422),
                Arguments.of("approvals?dueBefore=soon", 400),
                Arguments.of("approvals/" + UUID.randomUUID(), 404),
                Arguments.of("approvals/not-an-id", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_cannot_be_understood_is_refused(String path, int status) {
        TOWN.supervisor().get(path).isProblem(status);
    }

    private static String asked() {
        var number = TOWN.report("2");
        var rows = TOWN.callTaker().get("approvals?box=mine&limit=200").is(200).at("/items");
        for (var row : rows) {
            if (row.path("number").asText().equals(number)) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("nothing was asked for " + number);
    }
}
