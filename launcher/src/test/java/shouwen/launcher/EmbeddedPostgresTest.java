package shouwen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path BINARIES = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void what_was_committed_is_there_after_a_kill_and_the_leftover_is_ended() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            var killed = EmbeddedPostgres.start(BINARIES, data);
            execute(killed, "create table entry (number integer)", "insert into entry values (42)");
            killed.process().process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            try (var next = EmbeddedPostgres.start(BINARIES, data)) {
                assertThat(number(next, "select number from entry")).isEqualTo(42);
            }
        }
    }

    @Test
    void a_database_still_running_from_a_killed_launcher_makes_way() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            var forgotten = EmbeddedPostgres.start(BINARIES, data);

            try (var next = EmbeddedPostgres.start(BINARIES, data)) {
                assertThat(forgotten.process().alive()).isFalse();
                assertThat(number(next, "select 1")).isEqualTo(1);
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (var connection = postgres.database().open();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = postgres.database().open();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
