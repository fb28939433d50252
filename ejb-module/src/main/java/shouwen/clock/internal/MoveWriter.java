package shouwen.clock.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/**
 * Writes what a batch found, a statement for each table. It does not wait for a row somebody works on, a moment apart: such
 * a clock, and every clock of such a case, is left over for later, so a run and the daily work cannot block each other.
 */
final class MoveWriter {

    private static final String FREE_CASES =
            "select id from service_case where operator_id = ? and id = any (?) for update skip locked";
    private static final String FOUND =
            """
            unnest(?::uuid[], ?::int[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[])
                as f (id, version, due_at, warn_at, next_fire_at, time_used)
            """;
    private static final String WRITE =
            """
            update case_clock c
            set due_at = f.due_at, warn_at = f.warn_at, next_fire_at = f.next_fire_at, time_used = f.time_used,
                version = c.version + 1
            from\s"""
                    + FOUND
                    + """
            where c.id = f.id and c.version = f.version and c.operator_id = ? and c.stopped_at is null
            returning c.id
            """;
    /** Rows are joined once and by their key: how many there are is not known to a plan made for any number. */
    private static final String WRITE_FREE =
            """
            with mine as (
                select c.id as clock, f.due_at as due, f.warn_at as warn, f.next_fire_at as fire, f.time_used as used
                from\s"""
                    + FOUND
                    + """
                join case_clock c on c.id = f.id and c.version = f.version
                where c.operator_id = ? and c.stopped_at is null
                for update of c skip locked)
            update case_clock c
            set due_at = m.due, warn_at = m.warn, next_fire_at = m.fire, time_used = m.used, version = c.version + 1
            from mine m
            where c.id = m.clock
            returning c.id
            """;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String TELL =
            """
            insert into clock_event (id, operator_id, clock_id, kind, reason, happened_at)
            select t.id, ?, t.clock, 'MOVE', t.reason, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as t (id, clock, reason)
            """;
    private static final String CASES =
            """
            update service_case c set next_due_at = d.due
            from (select case_id, min(due_at) filter (where state = 'RUNNING') as due from case_clock
                  where operator_id = ? and case_id = any (?) group by case_id) d
            where c.operator_id = ? and c.id = d.case_id and c.state <> 'CLOSED'
              and c.next_due_at is distinct from d.due
            """;
    private static final String ITEMS =
            """
            update work_item w set due_at = c.next_due_at
            from service_case c
            where w.id in (select id from work_item where operator_id = ? and case_id = any (?)
                             and state in ('OPEN', 'ACCEPTED') for update skip locked)
              and c.id = w.case_id and w.due_at is distinct from c.next_due_at
            """;
    private static final String LIST =
            """
            insert into clock_move (run_id, operator_id, due_before, clock_id, due_after, case_number, rule, clause)
            select ?, ?, f.*
            from unnest(?::text[]::timestamptz[], ?::uuid[], ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[]) f
            on conflict do nothing
            """;

    private final Connection connection;
    private final UUID operatorId;

    MoveWriter(Connection connection, UUID operatorId) {
        this.connection = connection;
        this.operatorId = operatorId;
    }

    /** Moves what nobody works on at this moment; tells the ids of the clocks it wrote. */
    Set<UUID> move(List<Found> found, Instant now) throws SQLException {
        var free = freeCases(found);
        var written = write(found.stream()
                .filter(each -> each.caseId() == null || free.contains(each.caseId()))
                .toList());
        var moved = found.stream().filter(each -> each.isMove() && written.contains(each.id())).toList();
        if (!moved.isEmpty()) {
            tell(moved, now);
            var cases = cases(moved).toArray();
            follow(CASES, cases, true);
            follow(ITEMS, cases, false);
        }
        return written;
    }

    /** Keeps them for a preview. */
    void list(UUID runId, List<Found> found) throws SQLException {
        try (var insert = connection.prepareStatement(LIST)) {
            insert.setObject(1, runId);
            insert.setObject(2, operatorId);
            insert.setArray(3, moments(found, each -> each.clock().dueAt()));
            insert.setArray(4, array("uuid", found, Found::id));
            insert.setArray(5, moments(found, each -> each.moments().dueAt()));
            insert.setArray(6, array("text", found, each -> each.row().caseNumber()));
            insert.setArray(7, array("text", found, each -> each.clock().rule()));
            insert.setArray(8, array("text", found, each -> each.row().clause()));
            insert.executeUpdate();
        }
    }

    private Set<UUID> freeCases(List<Found> found) throws SQLException {
        try (var select = connection.prepareStatement(FREE_CASES)) {
            select.setObject(1, operatorId);
            select.setArray(2, uuids(cases(found)));
            return ids(select.executeQuery());
        }
    }

    /** Locking each row first costs as much as writing it, so that is done only where somebody is in the way. */
    private Set<UUID> write(List<Found> found) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("savepoint unlocked");
            statement.execute("set local lock_timeout = '20ms'");
            try {
                var written = write(WRITE, found);
                statement.execute("set local lock_timeout = 0");
                return written;
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute("rollback to savepoint unlocked");
                return write(WRITE_FREE, found);
            }
        }
    }

    private Set<UUID> write(String sql, List<Found> found) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(1, array("uuid", found, Found::id));
            update.setArray(2, array("int4", found, each -> each.row().version()));
            update.setArray(3, moments(found, each -> each.moments().dueAt()));
            update.setArray(4, moments(found, each -> each.moments().warnAt()));
            update.setArray(5, moments(found, each -> each.moments().nextFireAt()));
            update.setArray(6, array("text", found, each -> each.moments().timeUsed().toString()));
            update.setObject(7, operatorId);
            return ids(update.executeQuery());
        }
    }

    private void tell(List<Found> moved, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(TELL)) {
            insert.setObject(1, operatorId);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setArray(3, array("uuid", moved, each -> Ids.next()));
            insert.setArray(4, array("uuid", moved, Found::id));
            insert.setArray(5, array("text", moved, each -> each.clock().dueAt().toString()));
            insert.executeUpdate();
        }
    }

    private void follow(String sql, Object[] cases, boolean operatorAgain) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, operatorId);
            update.setArray(2, connection.createArrayOf("uuid", cases));
            if (operatorAgain) {
                update.setObject(3, operatorId);
            }
            update.executeUpdate();
        }
    }

    private static List<UUID> cases(List<Found> found) {
        return found.stream().map(Found::caseId).filter(Objects::nonNull).distinct().toList();
    }

    private Array uuids(Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private Array moments(List<Found> found, Function<Found, @Nullable Instant> value) throws SQLException {
        return array("text", found, each -> {
            var moment = value.apply(each);
            return moment == null ? null : moment.toString();
        });
    }

    private Array array(String type, List<Found> found, Function<Found, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, found.stream().map(value).toArray());
    }

    private static Set<UUID> ids(ResultSet rows) throws SQLException {
        try (rows) {
            var ids = new HashSet<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
