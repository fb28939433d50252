package shouwen.idempotency.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

class IdempotencyTest {

    private static final Answer FIRST = new Answer(201, "/cases/1", "{}");
    private static final Answer SECOND = new Answer(201, "/cases/2", "{}");

    private final Memory memory = new Memory();
    private final Idempotency idempotency = new Idempotency();

    @BeforeEach
    void somebody_calls() {
        idempotency.answers = memory;
        idempotency.callers = new Callers() {
            private final Caller caller =
                    new Caller(Ids.next(), Ids.next(), "li.na", "Li Na", Set.of(), Set.of(), Locale.ENGLISH, "light");

            @Override
            public Caller current() {
                return caller;
            }
        };
    }

    @Test
    void the_second_time_is_answered_like_the_first_without_work() {
        idempotency.once("k", "sha", () -> FIRST);

        assertThat(idempotency.once("k", "sha", () -> SECOND)).isEqualTo(FIRST);
    }

    @Test
    void another_request_under_the_key_is_refused() {
        idempotency.once("k", "sha", () -> FIRST);

        assertThatThrownBy(() -> idempotency.once("k", "other", () -> SECOND)).isInstanceOf(ConflictException.class);
    }

    @Test
    void who_loses_the_race_gets_the_answer_of_who_won() {
        Supplier<Answer> overtaken = () -> {
            idempotency.once("k", "sha", () -> FIRST);
            throw new ConflictException("changedMeanwhile", "R-1");
        };

        assertThat(idempotency.once("k", "sha", overtaken)).isEqualTo(FIRST);
    }

    @Test
    void a_refusal_is_passed_on_and_keeps_the_key_free() {
        Supplier<Answer> refused = () -> {
            throw new ConflictException("case.notInThisState", "R-1");
        };

        assertThatThrownBy(() -> idempotency.once("k", "sha", refused)).hasMessageContaining("notInThisState");
        assertThat(idempotency.once("k", "mended", () -> SECOND)).isEqualTo(SECOND);
    }

    /** The table, without a database. */
    private static final class Memory extends KeptAnswers {

        private final Map<String, KeyedRequest> requests = new HashMap<>();
        private final Map<String, Answer> answers = new HashMap<>();

        @Override
        Answer give(KeyedRequest request, Supplier<Answer> work) {
            return find(request).orElseGet(() -> {
                var answer = work.get();
                if (requests.putIfAbsent(request.key(), request) != null) {
                    throw new AnsweredMeanwhileException(request.key());
                }
                answers.put(request.key(), answer);
                return answer;
            });
        }

        @Override
        Optional<Answer> find(KeyedRequest request) {
            var known = requests.get(request.key());
            if (known != null && !known.sha256().equals(request.sha256())) {
                throw new ConflictException("idempotencyKeyReused", request.key());
            }
            return Optional.ofNullable(answers.get(request.key()));
        }
    }
}
