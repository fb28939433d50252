package shouwen.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import shouwen.launcher.Database;

/** Measures, from outside, how long after the answer to the caller the work item can be seen in the department's list. */
final class Visibility implements AutoCloseable {

    private static final String SEEN =
            "select case_number from work_item where opened_at > now() - interval '20 seconds' order by id desc limit 3000";

    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final Histogram micros = new Histogram(60_000_000, 3);
    private final Thread watcher;
    private volatile boolean watching = true;

    Visibility(Database database) {
        watcher = new Thread(() -> watch(database));
        watcher.start();
    }

    void accepted(String number) {
        accepted.put(number, System.nanoTime());
    }

    private void watch(Database database) {
        try (var connection = database.open();
                var select = connection.prepareStatement(SEEN)) {
            while (watching) {
                long now = System.nanoTime();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        seen(rows.getString(1), now);
                    }
                }
                LockSupport.parkNanos(10_000_000);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot watch the work items", e);
        }
    }

    private void seen(String number, long now) {
        var since = accepted.remove(number);
        if (since != null) {
            micros.recordValue(Math.max(0, (now - since) / 1000));
        }
    }

    /** Waits until all are seen, at most so long, and gives the times; what is still missing counts as that long. */
    Histogram finish(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!accepted.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        close();
        accepted.forEach((number, since) -> micros.recordValue(patience.toNanos() / 1000));
        return micros;
    }

    @Override
    public void close() throws InterruptedException {
        watching = false;
        watcher.join();
    }
}
