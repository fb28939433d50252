package shouwen.clock.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Moves a batch in two halves at once, for the database does nearly all of the work and one connection keeps one processor
 * busy. No case has clocks in both, so they do not meet. The other half is kept even where the caller's is not: what moved
 * says what it should, and the next look at it finds nothing to move.
 */
@ApplicationScoped
class BatchMove {

    private static final int TOO_FEW = 500;

    @Resource
    ManagedExecutorService threads;

    @Inject
    HalfMove half;

    /** Moves the first half in the caller's transaction; tells the ids of all clocks written. */
    Set<UUID> move(Connection connection, RunRow run, List<Found> found, Instant now) throws SQLException {
        var writer = new MoveWriter(connection, run.operatorId());
        if (found.size() < TOO_FEW) {
            return writer.move(found, now);
        }
        var halves = found.stream().collect(Collectors.partitioningBy(BatchMove::isOfOther));
        var other = threads.submit(() -> half.move(run, halves.get(true), now));
        var written = new HashSet<UUID>();
        try {
            written.addAll(writer.move(halves.get(false), now));
        } finally {
            written.addAll(ended(other));
        }
        return written;
    }

    private static boolean isOfOther(Found found) {
        var id = found.caseId() == null ? found.id() : found.caseId();
        return (id.hashCode() & 1) == 1;
    }

    private static Set<UUID> ended(Future<Set<UUID>> other) {
        try {
            return other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("half of a batch failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
