package shouwen.rehearsal.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Waits until every message has had its effect, so that the clock never moves under work on its way. */
@ApplicationScoped
class Quiet {

    private static final String BUSY = "select exists (select 1 from outbox)";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    @Transactional(TxType.NOT_SUPPORTED)
    void await() {
        long giveUp = System.nanoTime() + PATIENCE;
        while (isBusy()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("messages do not arrive");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** By plain JDBC: it is asked thousands of times, and more work than the asking would slow what it waits for. */
    private boolean isBusy() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BUSY);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }
}
