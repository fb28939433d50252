package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A time agreed with the customer, by program: what is kept of it, and what the clause does not allow. */
class PromiseIT {

    private final Town town = Town.founded();

    @Test
    void a_promise_runs_beside_the_limit_of_its_clause_and_says_who_made_it() {
        var number = repair();
        var limit = clock(number, "deadline", "timer");
        var until = OffsetDateTime.parse(limit.path("dueAt").asText()).minusHours(3).truncatedTo(ChronoUnit.MINUTES);

        promise(number, until, "Somebody is at home from ten").is(204);

        var promised = clock(number, "promise");
        assertThat(OffsetDateTime.parse(promised.path("dueAt").asText())).isEqualTo(until);
        assertThat(promised.path("calculation").toString()).contains("王丽", "Test call-taker", "at home from ten");
        assertThat(clock(number, "deadline", "timer").path("dueAt")).isEqualTo(limit.path("dueAt"));
        assertThat(town.callTaker().get("cases/" + number).fits("Case").at("/timeline").toString())
                .contains("clock.agreed")
                .doesNotContain("王丽");
    }

    @Test
    void a_new_agreement_takes_the_place_of_the_last() {
        var number = repair();
        var due = OffsetDateTime.parse(clock(number, "deadline", "timer").path("dueAt").asText());

        promise(number, due.minusHours(3), "").is(204);
        promise(number, due.minusHours(2), "").is(204);

        var promises = new ArrayList<String>();
        for (var each : explained(number)) {
            if (each.path("kind").asText().equals("promise")) {
                promises.add(each.path("state").asText());
            }
        }
        assertThat(promises).containsExactly("cancelled", "running");
    }

    @Test
    void what_the_clause_does_not_allow_is_refused() {
        var number = repair();
        var due = OffsetDateTime.parse(clock(number, "deadline", "timer").path("dueAt").asText());

        assertThat(promise(number, due.plusMinutes(1), "").isProblem(422).text()).contains("OPERATOR-07");
        promise(number, OffsetDateTime.now().minusMinutes(1), "").isProblem(422);
        town.callTaker()
                .post("cases/" + number + "/promises", "{\"clock\": \"no-such\", \"until\": \"%s\"}".formatted(due))
                .isProblem(422);
        town.clerk()
                .post("cases/" + number + "/promises", "{\"clock\": \"repair-done\", \"until\": \"%s\"}".formatted(due))
                .isProblem(403);
    }

    private String repair() {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);
        return number;
    }

    private Reply promise(String number, OffsetDateTime until, String note) {
        return town.callTaker()
                .post(
                        "cases/" + number + "/promises",
                        "{\"clock\": \"repair-done\", \"until\": \"%s\", \"note\": \"%s\"}".formatted(until, note));
    }

    private JsonNode clock(String number, String... kinds) {
        for (var each : explained(number)) {
            if (each.path("rule").asText().equals("repair-done")
                    && List.of(kinds).contains(each.path("kind").asText())) {
                return each;
            }
        }
        throw new AssertionError("no such clock of " + number);
    }

    private JsonNode explained(String number) {
        return town.callTaker().get("cases/" + number + "/explain").is(200).fits("Explanation").at("/clocks");
    }
}
