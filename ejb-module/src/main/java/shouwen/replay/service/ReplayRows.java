package shouwen.replay.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.CaseDifference;
import shouwen.replay.ReplayTotals.Pair;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;

/** Reads replays of one operator. A run nobody has touched for two minutes was interrupted by a stop of its server. */
@ApplicationScoped
class ReplayRows {

    private static final String RUN =
            """
            select r.id, r.draft_id, v.pack || ' ' || v.version || ' · ' || left(v.sha256, 8), r.cases_from, r.cases_to,
                case when r.state = 'RUNNING' and r.touched_at < now() - interval '2 minutes' then 'INTERRUPTED'
                     else r.state end,
                r.total, r.done, r.outcomes, r.dues, r.started_at, s.name, r.ended_at
            from replay_run r join pack_version v on v.id = r.draft_id join staff s on s.id = r.started_by
            where r.operator_id = :operator
            """;
    private static final String ONE = RUN + " and r.id = :id";
    private static final String RECENT = RUN + " order by r.started_at desc, r.id desc limit :limit";
    private static final String TOTALS =
            "select cast(totals as text) from replay_run where operator_id = :operator and id = :id";
    private static final String DIFFERENCES =
            """
            select seq, case_id, case_number, outcome, cast(changes as text) from replay_difference
            where run_id = :id and operator_id = :operator and seq > :after and (outcome or not :outcomesOnly)
            order by seq
            limit :limit
            """;
    private static final ReplayReport NOTHING_YET = new ReplayReport(new Pair(0, 0), List.of(), List.of());
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @PersistenceContext
    EntityManager entities;

    Optional<ReplayRun> find(UUID operatorId, UUID id) {
        return tuples(ONE, operatorId, "id", id).stream().findFirst().map(ReplayRows::run);
    }

    List<ReplayRun> recent(UUID operatorId, int limit) {
        return tuples(RECENT, operatorId, "limit", limit).stream()
                .map(ReplayRows::run)
                .toList();
    }

    ReplayReport report(UUID operatorId, UUID id) {
        return tuples(TOTALS, operatorId, "id", id).stream()
                .map(row -> row.get(0, String.class))
                .filter(text -> text != null)
                .findFirst()
                .map(text -> read(text, new TypeReference<ReplayReport>() {}))
                .orElse(NOTHING_YET);
    }

    Page<CaseOutcomeChange> differences(UUID operatorId, UUID id, boolean outcomesOnly, long after, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(DIFFERENCES, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("outcomesOnly", outcomesOnly)
                .setParameter("limit", limit + 1)
                .getResultList();
        var items = new ArrayList<CaseOutcomeChange>();
        found.stream().limit(limit).map(ReplayRows::difference).forEach(items::add);
        boolean more = found.size() > limit;
        return new Page<>(items, more ? String.valueOf(items.get(items.size() - 1).seq()) : null);
    }

    /** The place a cursor names; 0 for none. */
    static long place(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("after", "cursor");
        }
    }

    private List<Tuple> tuples(String sql, UUID operatorId, String name, Object value) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter(name, value)
                .getResultList();
        return rows;
    }

    private static ReplayRun run(Tuple row) {
        return new ReplayRun(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                ReplayState.valueOf(row.get(5, String.class)),
                row.get(6, Number.class).longValue(),
                row.get(7, Number.class).longValue(),
                row.get(8, Number.class).longValue(),
                row.get(9, Number.class).longValue(),
                row.get(10, Instant.class),
                row.get(11, String.class),
                row.get(12, Instant.class));
    }

    private static CaseOutcomeChange difference(Tuple row) {
        return new CaseOutcomeChange(
                row.get(0, Number.class).longValue(),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Boolean.class),
                read(row.get(4, String.class), new TypeReference<List<CaseDifference.Change>>() {}));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a replay cannot be read", e);
        }
    }
}
