package shouwen.bench;

import java.sql.SQLException;
import shouwen.launcher.Database;

/** What the database has written to its log so far: forced writes and bytes. */
record Forced(long syncs, long bytes) {

    static Forced now(Database database) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select wal_sync, wal_bytes from pg_stat_wal")) {
            rows.next();
            return new Forced(rows.getLong(1), rows.getLong(2));
        }
    }
}
