package shouwen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import shouwen.launcher.Database;

/**
 * The same rows as one accept and its routing, by bare prepared statements in two transactions on the same database: what
 * no program above it can beat. The rows are copies of what the product wrote for one case.
 */
final class Floor {

    private static final String OUTBOX =
            """
            insert into outbox (id, operator_id, queue, message_key, type, body, created_at, attempts)
            values (cast(? as uuid), cast(? as uuid), 'maintenance', ?, 'open-work-item.v1', ?, now(), 0)
            """;
    private static final String IDEMPOTENCY =
            """
            insert into idempotency (operator_id, caller, key, request_sha256, status, body, answered_at)
            values (cast(? as uuid), cast(? as uuid), ?, ?, 201, ?, now())
            """;
    private static final String INBOX =
            "insert into inbox (message_key, operator_id, queue, received_at) values (?, cast(? as uuid), 'floor', now())";

    private final Database database;
    private final RowTemplate serviceCase;
    private final List<RowTemplate> clocks;
    private final List<RowTemplate> clockEvents;
    private final List<RowTemplate> ledger;
    private final RowTemplate handover;
    private final RowTemplate item;
    private final AtomicLong number = new AtomicLong(System.currentTimeMillis() % 10_000_000);

    Floor(Database database, String caseNumber) throws SQLException {
        this.database = database;
        try (var connection = database.open()) {
            var id = idOf(connection, caseNumber);
            serviceCase = RowTemplate.of(connection, "service_case", "id = ?", id).get(0);
            clocks = RowTemplate.of(connection, "case_clock", "case_id = ?", id);
            clockEvents = RowTemplate.of(
                    connection, "clock_event", "clock_id in (select id from case_clock where case_id = ?)", id);
            ledger = RowTemplate.of(connection, "ledger_event", "case_id = ?", id);
            handover = RowTemplate.of(connection, "handover", "case_id = ?", id).get(0);
            item = RowTemplate.of(connection, "work_item", "case_id = ?", id).get(0);
        }
    }

    private static UUID idOf(Connection connection, String caseNumber) throws SQLException {
        try (var select = connection.prepareStatement("select id from service_case where number = ?")) {
            select.setString(1, caseNumber);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    Load.Result run(int clients, Duration lasting) throws InterruptedException {
        var connections = ThreadLocal.withInitial(this::open);
        return Load.closed(clients, lasting, () -> {
            var connection = connections.get();
            var id = UUID.randomUUID().toString();
            accept(connection, id);
            route(connection, id);
        });
    }

    private Connection open() {
        try {
            var connection = database.open();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the floor", e);
        }
    }

    private void accept(Connection connection, String id) throws SQLException {
        serviceCase.insert(connection, Map.of("id", id, "number", "F-" + number.incrementAndGet()));
        var renamed = new HashMap<String, String>();
        for (var clock : clocks) {
            var fresh = UUID.randomUUID().toString();
            renamed.put(clock.value("id"), fresh);
            clock.insert(connection, Map.of("id", fresh, "case_id", id));
        }
        for (var event : clockEvents) {
            event.insert(connection, Map.of(
                    "id", UUID.randomUUID().toString(), "clock_id", renamed.get(event.value("clock_id"))));
        }
        for (var event : ledger) {
            event.insert(connection, Map.of("id", UUID.randomUUID().toString(), "case_id", id));
        }
        execute(connection, OUTBOX, UUID.randomUUID().toString(), serviceCase.value("operator_id"), id, "x".repeat(900));
        execute(connection, IDEMPOTENCY, serviceCase.value("operator_id"), serviceCase.value("owner_id"), id, id, "x".repeat(900));
        connection.commit();
    }

    private void route(Connection connection, String id) throws SQLException {
        execute(connection, INBOX, id, serviceCase.value("operator_id"));
        handover.insert(connection, Map.of("id", UUID.randomUUID().toString(), "case_id", id));
        item.insert(connection, Map.of("id", UUID.randomUUID().toString(), "case_id", id));
        execute(connection, "delete from outbox where message_key = ?", id);
        connection.commit();
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
