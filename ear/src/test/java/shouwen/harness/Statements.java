package shouwen.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Counts the statements the database carries out, whoever sends them, by letting it log each. The server's own work
 * goes on beside what is measured, so something is done several times and the least count is its own.
 */
public final class Statements implements AutoCloseable {

    /** Longer than the second after which the ledger is sealed again: some rounds lie between two sealings. */
    private static final long LONG_ENOUGH = TimeUnit.MILLISECONDS.toNanos(1300);

    private static final int ROUNDS = 600;
    private static final String SUPERUSER = "postgres";
    private static final Pattern STATEMENT =
            Pattern.compile("execute [^:\\n]+:\\s+(?:select|insert|update|delete|with|\\()", Pattern.CASE_INSENSITIVE);

    private final RunningServer server = RunningServer.get();
    private final Path log = server.data().resolve("log/postgres.log");

    private Statements() {}

    public static Statements counted() {
        var counted = new Statements();
        counted.tell("alter system set log_statement = 'all'");
        return counted;
    }

    /**
     * The least number of statements in rounds of the same, seen three times and for longer than a second: what else goes on, such
     * as sealing the ledger, never comes to the same small number so long. Rounds before the setting took hold do not count.
     */
    public long least(Runnable act) {
        act.run();
        long least = Long.MAX_VALUE;
        int seen = 0;
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS && (seen < 3 || System.nanoTime() - begun < LONG_ENOUGH); round++) {
            long count = during(act);
            if (count > 0 && count <= least) {
                seen = count == least ? seen + 1 : 1;
                least = count;
            }
        }
        return least;
    }

    private long during(Runnable act) {
        var before = read().length;
        act.run();
        var after = read();
        var written = new String(after, before, after.length - before, StandardCharsets.UTF_8);
        return STATEMENT.matcher(written).results().count();
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void tell(String setting) {
        var database = server.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), SUPERUSER, database.password());
                var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        tell("alter system reset log_statement");
    }
}
