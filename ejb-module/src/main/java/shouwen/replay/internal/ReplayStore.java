package shouwen.replay.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shouwen.replay.CaseDifference;
import shouwen.replay.ReplayTotals;
import shouwen.replay.service.ReplayReport;
import shouwen.replay.service.ReplayState;

/** The rows of replays; each verb is a transaction of its own, so that progress shows while the work goes on. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ReplayStore {

    private static final String ORDER =
            """
            select draft_id, cases_from, cases_to from replay_run
            where id = :run and operator_id = :operator and state = 'RUNNING'
            """;
    private static final String PROGRESS =
            """
            update replay_run set total = :total, done = :done, outcomes = :outcomes, dues = :dues, touched_at = now()
            where id = :run and state = 'RUNNING'
            """;
    private static final String END =
            """
            update replay_run set state = :state, totals = cast(:totals as jsonb), failure = :failure, ended_at = :at
            where id = :run and state = 'RUNNING'
            """;
    private static final String DIFFERENCES =
            """
            insert into replay_difference (run_id, seq, operator_id, case_id, case_number, outcome, changes)
            select :run, d.seq, :operator, d.case_id, d.number, d.outcome, d.changes
            from jsonb_to_recordset(cast(:rows as jsonb))
                as d (seq bigint, case_id uuid, number text, outcome boolean, changes jsonb)
            """;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** What is to be replayed. */
    record Order(UUID draftId, Instant from, Instant to) {}

    /** One difference with its place in the run. */
    record Numbered(long seq, UUID case_id, String number, boolean outcome, List<CaseDifference.Change> changes) {}

    Optional<Order> order(UUID runId, UUID operatorId) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(ORDER, Tuple.class)
                .setParameter("run", runId)
                .setParameter("operator", operatorId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Order(
                        row.get(0, UUID.class), row.get(1, Instant.class), row.get(2, Instant.class)));
    }

    /** Keeps what a batch found; false when the run was cancelled meanwhile. */
    boolean batch(UUID runId, UUID operatorId, long total, ReplayTotals totals, List<CaseDifference> found) {
        long seq = totals.outcomes() + totals.dues() - found.size();
        var rows = new ArrayList<Numbered>();
        for (var difference : found) {
            rows.add(new Numbered(
                    ++seq, difference.caseId(), difference.number(), difference.changesOutcome(), difference.changes()));
        }
        if (!rows.isEmpty()) {
            entities.createNativeQuery(DIFFERENCES)
                    .setParameter("run", runId)
                    .setParameter("operator", operatorId)
                    .setParameter("rows", json(rows))
                    .executeUpdate();
        }
        return entities.createNativeQuery(PROGRESS)
                        .setParameter("total", Math.max(total, totals.cases()))
                        .setParameter("done", totals.cases())
                        .setParameter("outcomes", totals.outcomes())
                        .setParameter("dues", totals.dues())
                        .setParameter("run", runId)
                        .executeUpdate()
                == 1;
    }

    void done(UUID runId, ReplayReport report) {
        end(runId, ReplayState.DONE, json(report), "");
    }

    void failed(UUID runId, String failure) {
        end(runId, ReplayState.FAILED, null, failure);
    }

    private void end(UUID runId, ReplayState state, String totals, String failure) {
        entities.createNativeQuery(END)
                .setParameter("state", state.name())
                .setParameter("totals", totals)
                .setParameter("failure", failure)
                .setParameter("at", clock.instant())
                .setParameter("run", runId)
                .executeUpdate();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a replay cannot be written down", e);
        }
    }
}
