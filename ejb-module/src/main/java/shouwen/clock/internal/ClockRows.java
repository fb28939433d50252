package shouwen.clock.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.clock.OpenClock;
import shouwen.clock.OpenClock.PauseEvent;

/** Reads open clocks with a due moment, and of those that have stood still their pauses, by plain JDBC and unlocked. */
final class ClockRows {

    private static final String COLUMNS =
            """
            select id, version, case_id, case_number, clause, pack_version_id, rule, starts_at, due_at, warn_at,
                   state, running_since, time_used, next_level, next_fire_at
            from case_clock
            where operator_id = ? and stopped_at is null and due_at is not null and kind <> 'PROMISE'
            """;
    private static final String NEXT = COLUMNS + " and id > ? order by id limit ?";
    private static final String THESE = COLUMNS + " and id = any (?) order by id";
    private static final String PAUSES =
            """
            select clock_id, kind, happened_at from clock_event
            where operator_id = ? and clock_id = any (?) and kind in ('PAUSE', 'RESUME')
            order by happened_at, id
            """;

    /** A clock with what is written beside it; without a case when it belongs to an entry of a register. */
    record Row(OpenClock clock, int version, @Nullable UUID caseId, String caseNumber, String clause) {}

    private record Raw(Row row, boolean hasStoodStill) {}

    private final Connection connection;
    private final UUID operatorId;

    ClockRows(Connection connection, UUID operatorId) {
        this.connection = connection;
        this.operatorId = operatorId;
    }

    List<Row> after(UUID position, int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setObject(1, operatorId);
            select.setObject(2, position);
            select.setInt(3, limit);
            return read(select);
        }
    }

    List<Row> these(Collection<UUID> ids) throws SQLException {
        try (var select = connection.prepareStatement(THESE)) {
            select.setObject(1, operatorId);
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            return read(select);
        }
    }

    private List<Row> read(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Raw>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(raw(rows));
            }
        }
        var still = found.stream().filter(Raw::hasStoodStill).map(raw -> raw.row().clock().id()).toList();
        var pauses = still.isEmpty() ? Map.<UUID, List<PauseEvent>>of() : pauses(still);
        return found.stream().map(raw -> with(raw.row(), pauses)).toList();
    }

    private static Row with(Row row, Map<UUID, List<PauseEvent>> pauses) {
        var events = pauses.get(row.clock().id());
        if (events == null) {
            return row;
        }
        var c = row.clock();
        var clock = c.with(OpenClock.pauses(events));
        return new Row(clock, row.version(), row.caseId(), row.caseNumber(), row.clause());
    }

    /** A clock that runs since it started has never stood still. */
    private static Raw raw(ResultSet row) throws SQLException {
        var starts = moment(row, 8);
        var since = row.getObject(12, OffsetDateTime.class);
        var clock = new OpenClock(
                row.getObject(1, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                starts,
                moment(row, 9),
                optional(row, 10),
                row.getString(11).equals("RUNNING"),
                List.of(),
                Duration.parse(row.getString(13)),
                row.getInt(14),
                optional(row, 15));
        boolean still = since == null || !since.toInstant().equals(starts);
        return new Raw(
                new Row(clock, row.getInt(2), row.getObject(3, UUID.class), row.getString(4), row.getString(5)), still);
    }

    private Map<UUID, List<PauseEvent>> pauses(List<UUID> clocks) throws SQLException {
        try (var select = connection.prepareStatement(PAUSES)) {
            select.setObject(1, operatorId);
            select.setArray(2, connection.createArrayOf("uuid", clocks.toArray()));
            var events = new HashMap<UUID, List<PauseEvent>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new PauseEvent(rows.getString(2).equals("PAUSE"), moment(rows, 3)));
                }
            }
            return events;
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, int column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
