package shouwen.clock.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import shouwen.audit.service.Ledger;
import shouwen.clock.ClockRun;
import shouwen.shared.Ids;

/** The steps of a run, each a transaction of its own that also keeps how far the run has come. */
@ApplicationScoped
class RunBatch {

    /** Made or resumed under the old days by a transaction that had begun, or by a node that had not heard yet. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final String RESUMED_LATELY =
            "select distinct clock_id from clock_event where operator_id = ? and id > ? and kind = 'RESUME'";
    private static final String REPAIR_CASES =
            """
            update service_case c set next_due_at = d.due
            from (select case_id, min(due_at) filter (where state = 'RUNNING') as due from case_clock
                  where operator_id = ? and stopped_at is null group by case_id) d
            where c.operator_id = ? and c.id = d.case_id and c.state <> 'CLOSED'
              and c.next_due_at is distinct from d.due
            """;
    private static final String REPAIR_ITEMS =
            """
            update work_item w set due_at = c.next_due_at
            from service_case c
            where w.operator_id = ? and w.state in ('OPEN', 'ACCEPTED')
              and c.operator_id = ? and c.id = w.case_id and w.due_at is distinct from c.next_due_at
            """;

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    @Inject
    RunStore runs;

    @Inject
    BatchMove moving;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Looks at the next clocks; the same position as before when there are none. */
    @Transactional(TxType.REQUIRES_NEW)
    public RunRow next(RunRow run, RunTerms terms, int limit) {
        try (var connection = database.getConnection()) {
            var rows = new ClockRows(connection, run.operatorId()).after(run.position(), limit);
            if (rows.isEmpty()) {
                return run;
            }
            var leftOver = new ArrayList<>(run.leftOver());
            int moved = take(connection, run, rows, terms, leftOver);
            var position = rows.get(rows.size() - 1).clock().id();
            int looked = run.passes() == 0 ? rows.size() : 0;
            return kept(run, position, leftOver, run.passes(), looked, moved);
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be counted again", e);
        }
    }

    /** Tries once more what was being worked on. */
    @Transactional(TxType.REQUIRES_NEW)
    public RunRow again(RunRow run, RunTerms terms, int limit) {
        try (var connection = database.getConnection()) {
            var some = run.leftOver().subList(0, Math.min(limit, run.leftOver().size()));
            var leftOver = new ArrayList<>(run.leftOver().subList(some.size(), run.leftOver().size()));
            var rows = new ClockRows(connection, run.operatorId()).these(some);
            int moved = take(connection, run, rows, terms, leftOver);
            return kept(run, run.position(), leftOver, run.passes(), 0, moved);
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be counted again", e);
        }
    }

    private int take(Connection connection, RunRow run, List<ClockRows.Row> rows, RunTerms terms, List<UUID> leftOver)
            throws SQLException {
        var found = rows.stream().flatMap(row -> terms.recount(row).stream()).toList();
        if (run.kind() == ClockRun.Kind.PREVIEW) {
            var moves = found.stream().filter(Found::isMove).toList();
            new MoveWriter(connection, run.operatorId()).list(run.id(), moves);
            return moves.size();
        }
        Set<UUID> written = found.isEmpty() ? Set.of() : moving.move(connection, run, found, clock.instant());
        found.stream().map(Found::id).filter(id -> !written.contains(id)).forEach(leftOver::add);
        return Found.moves(found, written);
    }

    private RunRow kept(RunRow run, UUID position, List<UUID> leftOver, int passes, int looked, int moved) {
        var now = new RunRow(run.id(), run.operatorId(), run.kind(), run.importId(), run.requestedBy(), run.beganAt(),
                position, List.copyOf(leftOver), passes, run.looked() + looked, run.moved() + moved);
        runs.keep(now);
        return now;
    }

    /** After the first pass: goes back to what was made or resumed about the time the days changed. */
    @Transactional(TxType.REQUIRES_NEW)
    public RunRow goBack(RunRow run) {
        var since = Ids.earliest(run.beganAt().minus(LATE));
        var leftOver = new LinkedHashSet<>(run.leftOver());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(RESUMED_LATELY)) {
            select.setObject(1, run.operatorId());
            select.setObject(2, since);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    leftOver.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("clocks resumed lately cannot be found", e);
        }
        return kept(run, since, List.copyOf(leftOver), run.passes() + 1, 0, 0);
    }

    /** Ends it. What a transaction that began before wrote over since is put right. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(RunRow run) {
        if (run.kind() == ClockRun.Kind.MOVE && run.moved() > 0) {
            repair(run.operatorId());
        }
        runs.end(run, clock.instant());
        if (run.kind() == ClockRun.Kind.MOVE) {
            var body = new LinkedHashMap<String, Object>();
            body.put("run", run.id());
            body.put("import", run.importId() == null ? "" : run.importId().toString());
            body.put("looked", run.looked());
            body.put("moved", run.moved());
            ledger.write(run.operatorId(), null, "clocks.moved", run.requestedBy(), body);
        }
    }

    private void repair(UUID operatorId) {
        try (var connection = database.getConnection()) {
            for (var sql : List.of(REPAIR_CASES, REPAIR_ITEMS)) {
                try (var update = connection.prepareStatement(sql)) {
                    update.setObject(1, operatorId);
                    update.setObject(2, operatorId);
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the due times of cases cannot be put right", e);
        }
    }
}
