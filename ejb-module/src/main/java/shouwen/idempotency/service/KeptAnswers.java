package shouwen.idempotency.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shouwen.shared.ConflictException;

/** The table of answers: one select before the work, one insert after it. */
@ApplicationScoped
class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(48);

    private static final String FIND =
            """
            select request_sha256, status, location, body from idempotency
            where operator_id = :operator and caller = :caller and key = :key
            """;
    private static final String KEEP =
            """
            insert into idempotency (operator_id, caller, key, request_sha256, status, location, body, answered_at)
            values (:operator, :caller, :key, :sha256, :status, cast(:location as text), :body, :at)
            on conflict do nothing
            """; // waits for a rival's transaction and then writes nothing
    private static final String DROP_OLD =
            """
            delete from idempotency where (operator_id, caller, key) in (
                select operator_id, caller, key from idempotency where answered_at < :before limit :most)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** The kept answer, or that of the work, kept with it. */
    @Transactional(TxType.REQUIRES_NEW)
    Answer give(KeyedRequest request, Supplier<Answer> work) {
        var known = read(request);
        if (known.isPresent()) {
            return known.get();
        }
        var answer = work.get();
        keep(request, answer);
        return answer;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Answer> find(KeyedRequest request) {
        return read(request);
    }

    /** Forgets answers past their time, so many at most. */
    @Transactional(TxType.REQUIRES_NEW)
    int dropOld(int most) {
        return entities.createNativeQuery(DROP_OLD)
                .setParameter("before", clock.instant().minus(KEPT))
                .setParameter("most", most)
                .executeUpdate();
    }

    private Optional<Answer> read(KeyedRequest request) {
        var query = keyed(entities.createNativeQuery(FIND, Tuple.class), request);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().findFirst().map(row -> answer(row, request));
    }

    private static Answer answer(Tuple row, KeyedRequest request) {
        if (!request.sha256().equals(row.get("request_sha256", String.class))) {
            throw new ConflictException("idempotencyKeyReused", request.key());
        }
        return new Answer(
                row.get("status", Integer.class), row.get("location", String.class), row.get("body", String.class));
    }

    private void keep(KeyedRequest request, Answer answer) {
        int kept = keyed(entities.createNativeQuery(KEEP), request)
                .setParameter("sha256", request.sha256())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (kept == 0) {
            throw new AnsweredMeanwhileException(request.key());
        }
    }

    private static Query keyed(Query query, KeyedRequest request) {
        return query.setParameter("operator", request.operatorId())
                .setParameter("caller", request.callerId())
                .setParameter("key", request.key());
    }
}
