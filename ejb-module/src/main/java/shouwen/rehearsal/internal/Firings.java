package shouwen.rehearsal.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks when the next clock of an operator fires. */
@ApplicationScoped
class Firings {

    private static final String NEXT =
            """
            select min(next_fire_at) from case_clock
            where operator_id = ? and next_fire_at > ? and next_fire_at <= ?
            """;

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    /** The next one after a moment and up to another; empty when there is none. Asked for before everything that happens. */
    @Transactional(TxType.NOT_SUPPORTED)
    Optional<Instant> next(UUID operator, Instant after, Instant until) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, operator);
            statement.setObject(2, after.atOffset(ZoneOffset.UTC));
            statement.setObject(3, until.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the clocks cannot be read", e);
        }
    }
}
