package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.harness.RunningServer;

/** What heads see of missed limits, and what they have done about it (TUN-073, TUN-074). */
class EscalationApiIT {

    private static final Town TOWN = Town.tunnel();
    private static final String ANOMALY =
            """
            {"fields": {"matter": "风机停转", "customers-affected": "300", "needs-decision": "no", "became": "none"}}
            """;

    /** TUN-073: told within twenty minutes; what was not is before the head of the department, and of no other. */
    @Test
    void a_missed_limit_is_before_its_head_with_its_clause() {
        var number = late();

        var list = TOWN.engineer().get("escalations?count=true&limit=200").is(200).fits("EscalationList");

        assertThat(list.text()).contains(number, "TUN-073");
        var elsewhere = TOWN.another("department-head", "maintenance");
        assertThat(elsewhere.get("escalations?limit=200").is(200).text()).doesNotContain(number);
        TOWN.callTaker().get("escalations").isProblem(403);
        assertThat(TOWN.engineer().get("escalations?show=soon&hours=2").is(200).fits("EscalationList").text())
                .contains(number);
    }

    /** TUN-074: several departments at once, each answers for itself, and large impact goes to the top. */
    @Test
    void departments_are_coordinated_and_the_top_is_told() {
        var number = late();
        var order =
                """
                {"number": "%s", "departments": ["customer-service", "maintenance"], "words": "一小时内回复",
                 "dueAt": "2099-01-01T08:00:00+08:00"}
                """;
        TOWN.engineer().post("instructions", order.formatted(number)).is(204);
        TOWN.engineer().post("instructions", "{\"number\": \"%s\", \"report\": true, \"words\": \"影响三百户\"}".formatted(number))
                .is(204);

        var mine = TOWN.dispatcher().get("instructions").is(200).fits("InstructionList");
        assertThat(mine.at("/items").size()).isEqualTo(1);
        var id = mine.at("/items/0/id").asText();
        TOWN.clerk().post("instructions/" + id + "/answer", "{\"answer\": \"x\"}").isProblem(404);
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{}").isProblem(422);
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{\"answer\": \"已派人\"}").is(204);
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{\"answer\": \"已派人\"}").isProblem(409);

        var office = TOWN.another("general-office", "office");
        assertThat(office.get("instructions").is(200).text()).contains("影响三百户");
        assertThat(TOWN.engineer().get("instructions?state=answered").is(200).text()).contains("已派人");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{}", 422, "departments"),
                Arguments.of("{\"departments\": [\"no-such\"], \"words\": \"a\"}", 422, "departments"),
                Arguments.of("{\"departments\": [\"maintenance\"], \"words\": \"a\"}", 422, "number"),
                Arguments.of("{\"number\": \"TAN-20200101-0001\", \"departments\": [\"maintenance\"]}", 404, null),
                Arguments.of("{\"departments\": \"maintenance\"}", 400, "departments"),
                Arguments.of("{\"dueAt\": \"soon\"}", 400, "dueAt"),
                Arguments.of("{\"who\": 1}", 400, "who"),
                Arguments.of("nothing", 400, null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_cannot_be_instructed_is_refused(String body, int status, String field) {
        var reply = TOWN.engineer().post("instructions", body);

        reply.isProblem(status);
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_that_cannot_be_understood_is_refused(String path, int status) {
        TOWN.engineer().get(path).isProblem(status);
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("escalations?show=all", 400),
                Arguments.of("escalations?hours=0", 422),
                Arguments.of("escalations?hours=soon", 400),
                Arguments.of("escalations?after=x", 422),
                Arguments.of("escalations?limit=1000", 400),
                Arguments.of("instructions?state=mine", 400));
    }

    /** An anomaly nobody told of in time. */
    private static String late() {
        var number = TOWN.callTaker().post("registers/anomaly/entries", ANOMALY).is(201).at("/number").asText();
        try (var connection = RunningServer.get().database().open();
                var update = connection.prepareStatement(
                        "update case_clock set due_at = now() - interval '5 minutes', next_fire_at = null"
                                + " where case_number = ? and rule = 'anomaly-notified'")) {
            update.setString(1, number);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return number;
    }
}
