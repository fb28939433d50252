package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sent twice, done once. */
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";

    private final Town town = Town.founded();

    @Test
    void the_same_request_under_the_same_key_gets_the_same_answer_and_one_case() {
        var first = town.callTaker().post("cases", Town.question(), KEY, "k-1").is(201);
        var second = town.callTaker().post("cases", Town.question(), KEY, "k-1").is(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotBlank();
        assertThat(town.rows("service_case")).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        town.callTaker().post("cases", Town.question(), KEY, "k-2").is(201);

        var other = town.callTaker().post("cases", Town.noHeat(), KEY, "k-2").isProblem(409);

        assertThat(other.at("/type").asText()).endsWith("idempotencyKeyReused");
        assertThat(town.rows("service_case")).isEqualTo(1);
    }

    @Test
    void keys_of_different_callers_do_not_meet() {
        town.callTaker().post("cases", Town.question(), KEY, "k-3").is(201);
        town.supervisor().post("cases", Town.question(), KEY, "k-3").is(201);

        assertThat(town.rows("service_case")).isEqualTo(2);
    }

    @Test
    void a_refused_request_leaves_no_answer_and_may_be_mended_under_its_key() {
        town.callTaker().post("cases", Town.question().replace("Li Na", ""), KEY, "k-4").isProblem(422);
        assertThat(town.rows("idempotency")).isZero();

        town.callTaker().post("cases", Town.question(), KEY, "k-4").is(201);
    }

    @Test
    void twenty_at_the_same_time_make_one_case() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        Callable<Reply> sending = () -> town.callTaker().post("cases", Town.noHeat(), KEY, "k-5");
        try {
            var replies = pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> sending).toList());

            List<String> answers = replies.stream().map(IdempotencyIT::answer).distinct().toList();
            assertThat(answers).hasSize(1);
            assertThat(town.rows("service_case")).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void an_act_is_done_once_too() {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        var item = ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);

        town.dispatcher().post("work-items/" + item + "/accept", "{}", KEY, "k-6").is(204);
        town.dispatcher().post("work-items/" + item + "/accept", "{}", KEY, "k-6").is(204);
        town.dispatcher().post("work-items/" + item + "/accept", "{}", KEY, "k-7").isProblem(409);
    }

    private static String answer(Future<Reply> reply) {
        try {
            return reply.get().is(201).text();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
