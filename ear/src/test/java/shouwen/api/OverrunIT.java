package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A limit is exceeded only with the special consent of the manager of the centre, asked for at the desk (CON-022). */
class OverrunIT {

    private static final String REPAIR =
            """
            {"kind": "repair", "category": "simple-repair", "channel": "hotline",
             "customer": {"name": "王丽", "phone": "13800138000", "address": "人民大街12号3单元501"},
             "summary": "门锁坏了", "answers": {"small-part": "lock"}}
            """;

    private final Town town = Town.property();
    private final OffsetDateTime late = OffsetDateTime.now().plusDays(60).truncatedTo(ChronoUnit.MINUTES);

    @Test
    void a_time_beyond_its_clause_is_agreed_once_the_manager_consents() {
        var number = repair();
        act(number, "promises", late).isProblem(422);
        act(number, "overruns", late).is(204);
        act(number, "overruns", late.plusDays(1)).isProblem(409);
        assertThat(state(number, late)).isEmpty();

        var request = waiting(number);
        assertThat(request.path("title").asText()).contains("CON-011", "配件");
        decide(request, true);

        assertThat(state(number, late)).isEqualTo("running");
        assertThat(town.callTaker().get("cases/" + number).at("/timeline").toString()).contains("clock.consent-asked");
    }

    @Test
    void refused_the_limit_stays_as_it_is() {
        var number = repair();
        act(number, "overruns", late).is(204);

        decide(waiting(number), false);

        assertThat(state(number, late)).isEmpty();
        assertThat(town.callTaker().get("cases/" + number).at("/timeline").toString()).contains("clock.consent-refused");
    }

    @Test
    void what_the_clause_allows_anyway_wants_no_consent_and_a_request_wants_its_reason() {
        var number = repair();

        act(number, "overruns", OffsetDateTime.now().plusMinutes(1)).isProblem(422);
        act(number, "overruns", OffsetDateTime.now().minusMinutes(1)).isProblem(422);
        town.callTaker()
                .post("cases/" + number + "/overruns", "{\"clock\": \"simple-repair-done\", \"until\": \"%s\"}".formatted(late))
                .isProblem(422);
        town.clerk()
                .post("cases/" + number + "/overruns", "{\"clock\": \"simple-repair-done\", \"until\": \"%s\"}".formatted(late))
                .isProblem(403);
    }

    private String repair() {
        var number = town.callTaker().post("cases", REPAIR).is(201).at("/number").asText();
        ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);
        return number;
    }

    private Reply act(String number, String what, OffsetDateTime until) {
        var body = "{\"clock\": \"simple-repair-done\", \"until\": \"%s\", \"note\": \"等待配件\"}";
        return town.callTaker().post("cases/" + number + "/" + what, body.formatted(until));
    }

    private JsonNode waiting(String number) {
        for (var row : town.engineer().get("approvals?kind=overrun-consent").is(200).fits("ApprovalList").at("/items")) {
            if (row.path("number").asText().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("nothing waits about " + number);
    }

    private void decide(JsonNode request, boolean agreed) {
        town.engineer()
                .post(
                        "approvals/" + request.path("id").asText() + "/decision",
                        "{\"agree\": %s, \"note\": \"本周必须修好\"}".formatted(agreed))
                .is(204);
    }

    /** How the promise until then stands; empty where there is none. */
    private String state(String number, OffsetDateTime until) {
        for (var each : town.callTaker().get("cases/" + number + "/explain").is(200).at("/clocks")) {
            var due = each.path("dueAt").asText("");
            if (each.path("rule").asText().equals("simple-repair-done")
                    && !due.isEmpty()
                    && !due.equals("null")
                    && OffsetDateTime.parse(due).isEqual(until)) {
                return each.path("state").asText();
            }
        }
        return "";
    }
}
