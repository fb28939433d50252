package shouwen.identity.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.TokenSecret;

/**
 * Tells whose token was presented. Good tokens stay in memory for five seconds, so that a busy program costs no
 * statement for each request; unknown ones are never kept.
 */
@ApplicationScoped
public class TokenDirectory {

    private static final int MOST_KEPT = 10_000;
    private static final String FIND =
            "select staff_id, expires_at from api_token where sha256 = ? and revoked_at is null";

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    @Inject
    StaffDirectory staff;

    @Inject
    Clock clock;

    private final Map<ByteBuffer, Kept> tokens = new ConcurrentHashMap<>();

    /** The person a presented token acts for; empty if it is unknown, ended, or that person may not sign in. */
    public Optional<Caller> find(String presented) {
        return TokenSecret.presented(presented)
                .flatMap(secret -> token(ByteBuffer.wrap(secret.sha256())))
                .filter(token -> token.expiresAt() == null || clock.instant().isBefore(token.expiresAt()))
                .flatMap(token -> staff.find(token.staffId()))
                .filter(StaffMember::active)
                .map(StaffMember::caller);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) StaffChanged change) {
        tokens.values().removeIf(token -> token.staffId().equals(change.staffId()));
    }

    private Optional<Kept> token(ByteBuffer digest) {
        var kept = tokens.get(digest);
        if (kept != null && System.nanoTime() - kept.since() < StaffDirectory.RIGHTS_LAST.toNanos()) {
            return Optional.of(kept);
        }
        tokens.remove(digest);
        if (tokens.size() >= MOST_KEPT) {
            tokens.clear();
        }
        var found = read(digest.array());
        found.ifPresent(token -> tokens.put(digest, token));
        return found;
    }

    private Optional<Kept> read(byte[] digest) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, digest);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var expires = row.getObject("expires_at", OffsetDateTime.class);
                var staffId = row.getObject("staff_id", UUID.class);
                return Optional.of(new Kept(staffId, expires == null ? null : expires.toInstant(), System.nanoTime()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tokens cannot be read", e);
        }
    }

    private record Kept(UUID staffId, @Nullable Instant expiresAt, long since) {}
}
