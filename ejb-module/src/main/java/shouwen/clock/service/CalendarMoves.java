package shouwen.clock.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockMove;
import shouwen.clock.ClockRun;
import shouwen.identity.service.Callers;
import shouwen.shared.Page;

/** What a change of the calendar moves: the list of a preview, and how far the moving has come. */
@Stateless
@RolesAllowed("administrator")
public class CalendarMoves {

    private static final int MOST_AT_ONCE = 200;
    private static final String RUNS =
            """
            select id, operator_id, kind, import_id, requested_at, requested_by, looked_at, moved, began_at, ended_at
            from clock_run where operator_id = :operator
            """;
    private static final String OF_IMPORT =
            RUNS + " and import_id = :import and kind = :kind order by requested_at desc, id desc limit 1";
    private static final String LATEST = RUNS + " and kind = 'MOVE' order by requested_at desc, id desc limit 10";
    private static final String MOVES =
            """
            select m.clock_id, m.case_number, m.rule, m.clause, m.due_before, m.due_after
            from clock_move m
            where m.operator_id = :operator
              and m.run_id = (select id from clock_run where operator_id = :operator and import_id = :import
                              and kind = 'PREVIEW' order by requested_at desc, id desc limit 1)
            """;
    private static final String AFTER =
            """
            and (m.due_before, m.clock_id) > (select a.due_before, a.clock_id from clock_move a
                                              where a.run_id = m.run_id and a.clock_id = :after)
            """;
    private static final String IN_ORDER = " order by m.due_before, m.clock_id limit :limit";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    /** How the preview of an import stands; empty when there is no such import. */
    public Optional<ClockRun> preview(UUID importId) {
        return ofImport(importId, ClockRun.Kind.PREVIEW);
    }

    /** How the moving for an applied import stands; empty while it is not applied. */
    public Optional<ClockRun> moving(UUID importId) {
        return ofImport(importId, ClockRun.Kind.MOVE);
    }

    private Optional<ClockRun> ofImport(UUID importId, ClockRun.Kind kind) {
        return runs(mine(OF_IMPORT).setParameter("import", importId).setParameter("kind", kind.name())).stream()
                .findFirst();
    }

    /** The latest runs that moved clocks, at most ten. */
    public List<ClockRun> latest() {
        return runs(mine(LATEST));
    }

    /**
     * The due times an import would move, the soonest first.
     *
     * @param after the cursor of the page before, null for the first
     */
    @SuppressWarnings("unchecked")
    public Page<ClockMove> moves(UUID importId, @Nullable UUID after, int limit) {
        int most = Math.min(Math.max(limit, 1), MOST_AT_ONCE);
        var query = mine(after == null ? MOVES + IN_ORDER : MOVES + AFTER + IN_ORDER)
                .setParameter("import", importId)
                .setParameter("limit", most + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Tuple> rows = query.getResultList();
        var moves = rows.stream().limit(most).map(CalendarMoves::move).toList();
        return new Page<>(moves, rows.size() > most ? moves.get(most - 1).clockId().toString() : null);
    }

    private Query mine(String sql) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("operator", callers.current().operatorId());
    }

    @SuppressWarnings("unchecked")
    private static List<ClockRun> runs(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(CalendarMoves::run).toList();
    }

    private static ClockMove move(Tuple row) {
        return new ClockMove(
                row.get("clock_id", UUID.class),
                row.get("case_number", String.class),
                row.get("rule", String.class),
                row.get("clause", String.class),
                row.get("due_before", Instant.class),
                row.get("due_after", Instant.class));
    }

    private static ClockRun run(Tuple row) {
        return new ClockRun(
                row.get("id", UUID.class),
                row.get("operator_id", UUID.class),
                ClockRun.Kind.valueOf(row.get("kind", String.class)),
                row.get("import_id", UUID.class),
                row.get("requested_at", Instant.class),
                row.get("requested_by", UUID.class),
                row.get("looked_at", Long.class),
                row.get("moved", Long.class),
                row.get("began_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
