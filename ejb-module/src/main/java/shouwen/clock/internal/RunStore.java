package shouwen.clock.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockRun;
import shouwen.shared.Ids;

/** The rows of runs. A lease of half a minute, renewed with every batch, says who works; a killed node's runs out. */
@ApplicationScoped
class RunStore {

    private static final String ASK =
            """
            insert into clock_run (id, operator_id, kind, import_id, requested_at, requested_by, position, left_over,
                                   passes, looked_at, moved)
            values (?, ?, ?, ?, ?, ?, '00000000-0000-0000-0000-000000000000', '{}', 0, 0, 0)
            """;
    private static final String CLAIM =
            """
            update clock_run r
            set lease_holder = ?, lease_until = clock_timestamp() + interval '30 seconds',
                began_at = coalesce(r.began_at, clock_timestamp())
            from (select id, lease_until from clock_run
                  where ended_at is null and (passes = 0 or began_at < clock_timestamp() - interval '10 seconds')
                  order by requested_at, id limit 1 for update skip locked) first
            where r.id = first.id and (first.lease_until is null or first.lease_until < clock_timestamp())
            returning r.id, r.operator_id, r.kind, r.import_id, r.requested_by, r.began_at, r.position, r.left_over,
                      r.passes, r.looked_at, r.moved
            """;
    private static final String KEEP =
            """
            update clock_run
            set position = ?, left_over = ?, passes = ?, looked_at = ?, moved = ?,
                lease_until = clock_timestamp() + interval '30 seconds'
            where id = ? and lease_holder = ? and ended_at is null
            """;
    private static final String COUNT = "update clock_run set moved = moved + ? where id = ?";
    private static final String RELEASE =
            "update clock_run set lease_until = null, lease_holder = null where id = ? and lease_holder = ?";
    private static final String END =
            "update clock_run set ended_at = ?, lease_until = null, left_over = '{}' where id = ? and lease_holder = ?";

    private static final String PREVIEWED =
            "select count(*) from clock_run where import_id = ? and kind = 'PREVIEW' and ended_at is not null";

    /** This node, for as long as it runs. */
    private final String holder = UUID.randomUUID().toString();

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    /** Asks for a run, in the transaction of whoever wants it. */
    @Transactional(TxType.MANDATORY)
    public void ask(UUID operatorId, ClockRun.Kind kind, @Nullable UUID importId, UUID by, Instant at) {
        execute(ASK, Ids.next(), operatorId, kind.name(), importId, at.atOffset(ZoneOffset.UTC), by);
    }

    /** Whether the list of what an import moves is complete. */
    boolean isPreviewed(UUID importId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PREVIEWED)) {
            select.setObject(1, importId);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("runs cannot be read", e);
        }
    }

    /** Takes the oldest run that is open, unless somebody works on it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<RunRow> claim() {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(CLAIM)) {
            update.setString(1, holder);
            try (var rows = update.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a run cannot be claimed", e);
        }
    }

    private static RunRow row(ResultSet row) throws SQLException {
        return new RunRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                ClockRun.Kind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, UUID.class),
                List.of((UUID[]) row.getArray(8).getArray()),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11));
    }

    /** Keeps where a run stands, in the transaction of the rows it covers. Refused when another node has taken it over. */
    @Transactional(TxType.MANDATORY)
    public void keep(RunRow run) {
        mustBeMine(execute(
                KEEP, run.position(), uuids(run.leftOver()), run.passes(), run.looked(), run.moved(), run.id(), holder));
    }

    /** Counts more moves, for one who keeps rows before the run is kept; {@link #keep} takes the whole count. */
    @Transactional(TxType.MANDATORY)
    public void count(RunRow run, int moves) {
        execute(COUNT, moves, run.id());
    }

    /** Lets anybody go on with it. */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(RunRow run) {
        execute(RELEASE, run.id(), holder);
    }

    /** It is done. */
    @Transactional(TxType.MANDATORY)
    public void end(RunRow run, Instant at) {
        mustBeMine(execute(END, at.atOffset(ZoneOffset.UTC), run.id(), holder));
    }

    private static void mustBeMine(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("another node works on this run");
        }
    }

    private static UUID[] uuids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private int execute(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof UUID[] ids) {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a run cannot be kept", e);
        }
    }
}
