package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.harness.RunningServer;

/** What heads see of missed limits, and what they have done about it (TUN-073, TUN-074). */
class EscalationApiIT {

    private static final int RACES = 6;
    private static final Town TOWN = Town.tunnel();
    private static final String EXPLAINED = "{\"outcome\": \"explained-handling-right\", \"explanation\": \"处理正确\"}";
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

        var mine = StreamSupport.stream(
                        TOWN.dispatcher().get("instructions").is(200).fits("InstructionList").at("/items").spliterator(), false)
                .filter(row -> row.path("number").asText().equals(number))
                .toList();
        assertThat(mine).hasSize(1);
        var id = mine.get(0).path("id").asText();
        TOWN.clerk().post("instructions/" + id + "/answer", "{\"answer\": \"x\"}").isProblem(404);
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{}").isProblem(422);
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{\"answer\": \"已派人\"}").is(204);
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{\"answer\": \"已派人\"}").isProblem(409);

        var office = TOWN.another("general-office", "office");
        assertThat(office.get("instructions").is(200).text()).contains("影响三百户");
        assertThat(TOWN.engineer().get("instructions?state=answered").is(200).text()).contains("已派人");
    }

    /** One press: the other department has it on its list through its queue, the owner keeps the case, nobody closes it. */
    @Test
    void departments_called_in_get_the_case_on_their_list_and_it_is_not_closed_before_they_answered() {
        var number = TOWN.dissatisfied();
        TOWN.dispatcher().get("cases/" + number).isProblem(404);
        var before = TOWN.supervisor().get("cases/" + number).is(200);

        var call = "{\"number\": \"%s\", \"departments\": [\"customer-service\", \"maintenance\"], \"coordinate\": true}"
                .formatted(number);
        TOWN.supervisor().post("instructions", call.replace(", \"maintenance\"", "")).isProblem(422);
        TOWN.supervisor().post("instructions", call.replace("\"customer-service\", ", "")).is(204);
        TOWN.supervisor().post("instructions", call.replace("\"customer-service\", ", "")).isProblem(409);

        var asked = onList(number);
        assertThat(asked.path("kind").asText()).isEqualTo("coordination");
        var after = TOWN.dispatcher().get("cases/" + number).is(200);
        assertThat(after.at("/owner")).isEqualTo(before.at("/owner"));
        assertThat(after.at("/department")).isEqualTo(before.at("/department"));
        assertThat(after.at("/state")).isEqualTo(before.at("/state"));
        assertThat(TOWN.dispatcher().get("cases?state=dissatisfied").is(200).text()).contains(number);
        TOWN.supervisor().post("cases/" + number + "/close", EXPLAINED).isProblem(409);

        var id = asked.path("id").asText();
        TOWN.dispatcher().post("instructions/" + id + "/answer", "{\"answer\": \"阀门正常\"}").is(204);
        TOWN.supervisor().post("instructions/" + id + "/withdraw", "{\"reason\": \"x\"}").isProblem(409);
        TOWN.supervisor().post("cases/" + number + "/close", EXPLAINED).is(204);
        TOWN.supervisor().post("instructions", call.replace("\"customer-service\", ", "")).isProblem(409);
    }

    @Test
    void what_is_wanted_no_more_is_withdrawn_with_a_reason_and_the_case_can_be_closed() {
        var number = TOWN.dissatisfied();
        var call = "{\"number\": \"%s\", \"departments\": [\"maintenance\"], \"coordinate\": true}".formatted(number);
        TOWN.supervisor().post("instructions", call).is(204);
        var id = onList(number).path("id").asText();

        TOWN.supervisor().post("instructions/" + id + "/withdraw", "{}").isProblem(422);
        TOWN.engineer().post("instructions/" + id + "/withdraw", "{\"reason\": \"不用了\"}").isProblem(403);
        TOWN.supervisor().post("instructions/" + id + "/withdraw", "{\"reason\": \"不用了\"}").is(204);

        TOWN.dispatcher().post("instructions/" + id + "/answer", "{\"answer\": \"x\"}").isProblem(409);
        TOWN.supervisor().post("cases/" + number + "/close", EXPLAINED).is(204);
    }

    /** Called in while the case is being closed: one of the two comes first, and the other is refused. */
    @Test
    void nobody_is_called_into_a_case_that_is_closed_at_that_moment() {
        for (int i = 0; i < RACES; i++) {
            var number = TOWN.dissatisfied();
            var call = "{\"number\": \"%s\", \"departments\": [\"maintenance\"], \"coordinate\": true}".formatted(number);

            var closed = CompletableFuture.supplyAsync(
                    () -> TOWN.supervisor().post("cases/" + number + "/close", EXPLAINED).status());
            var called = CompletableFuture.supplyAsync(() -> TOWN.supervisor().post("instructions", call).status());

            assertThat(List.of(closed.join(), called.join())).containsExactlyInAnyOrder(204, 409);
        }
    }

    /** By pages: nothing is shown twice, and nothing is left out. */
    @Test
    void instructions_come_page_by_page() {
        var number = late();
        var order = "{\"number\": \"%s\", \"departments\": [\"customer-service\", \"maintenance\", \"front-desk\"], \"words\": \"分页\"}";
        TOWN.engineer().post("instructions", order.formatted(number)).is(204);

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = TOWN.engineer().get("instructions?limit=1" + next).is(200).fits("InstructionList");
            page.at("/items").forEach(row -> seen.add(row.path("id").asText()));
            next = page.at("/next").isNull() ? "" : "&after=" + page.at("/next").asText();
        } while (!next.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    }

    /** The request about a case, once the queue of maintenance has delivered it. */
    private static JsonNode onList(String number) {
        return await().until(
                        () -> StreamSupport.stream(
                                        TOWN.dispatcher().get("instructions").is(200).fits("InstructionList").at("/items").spliterator(),
                                        false)
                                .filter(row -> row.path("number").asText().equals(number))
                                .filter(row -> row.path("state").asText().equals("open"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{}", 422, "departments"),
                Arguments.of("{\"departments\": [\"no-such\"], \"words\": \"a\"}", 422, "departments"),
                Arguments.of("{\"departments\": [\"maintenance\"], \"words\": \"a\"}", 422, "number"),
                Arguments.of("{\"number\": \"TAN-20200101-0001\", \"departments\": [\"maintenance\"]}", 404, null),
                Arguments.of("{\"departments\": \"maintenance\"}", 400, "departments"),
                Arguments.of("{\"coordinate\": true, \"departments\": [\"maintenance\"]}", 422, "number"),
                Arguments.of("{\"coordinate\": \"yes\"}", 400, "coordinate"),
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
                Arguments.of("instructions?limit=0", 400),
                Arguments.of("instructions?after=x", 422),
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
