package shouwen.clock.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Moves one half of a batch beside the other, in a transaction of its own that also counts it. */
@ApplicationScoped
class HalfMove {

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    @Inject
    RunStore runs;

    /** Tells the ids of the clocks it wrote. */
    @Transactional(TxType.REQUIRES_NEW)
    public Set<UUID> move(RunRow run, List<Found> found, Instant now) {
        try (var connection = database.getConnection()) {
            var written = new MoveWriter(connection, run.operatorId()).move(found, now);
            runs.count(run, Found.moves(found, written));
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException("clocks cannot be moved", e);
        }
    }
}
