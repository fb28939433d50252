package shouwen.clock.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the server's clock, the machine's count of passing time and the database's clock (RELIABILITY D11). A jump of
 * more than 30 seconds holds firing until 15 seconds have passed without another. A server that merely differs from the
 * database fires, because the database decides what is due, but counts nothing from its own clock ({@link SteadyTime}).
 */
final class TimeGuard {

    static final Duration JUMP = Duration.ofSeconds(30);
    static final Duration CALM = Duration.ofSeconds(15);

    /** The three clocks read together; {@code passed} only ever grows, at the pace of real time. */
    record Reading(Instant server, Duration passed, Instant database) {

        Duration serverAhead() {
            return Duration.between(database, server);
        }
    }

    private @Nullable Reading last;
    private @Nullable Duration jumpedAt;
    private @Nullable String reason;

    /** Takes a reading; tells why firing is held, empty while it is not. */
    synchronized Optional<String> take(Reading reading) {
        var before = last;
        last = reading;
        if (before != null) {
            look(before, reading);
        }
        return Optional.ofNullable(reason);
    }

    private void look(Reading before, Reading now) {
        var passed = now.passed().minus(before.passed());
        var server = Duration.between(before.server(), now.server()).minus(passed);
        var database = Duration.between(before.database(), now.database()).minus(passed);
        if (jumped(server) || jumped(database)) {
            jumpedAt = now.passed();
            reason = "server clock jumped by " + server + ", database clock by " + database;
        } else if (jumpedAt != null && now.passed().minus(jumpedAt).compareTo(CALM) >= 0) {
            jumpedAt = null;
            reason = null;
        }
    }

    /** Whether the two clocks are further apart than a jump: worth an alarm, not a halt. */
    static boolean apart(Reading reading) {
        return jumped(reading.serverAhead());
    }

    /** Whether the server's clock moved otherwise than time passed since a reading. */
    static boolean jumpedSince(Reading reading, Instant server, Duration passed) {
        return jumped(Duration.between(reading.server(), server).minus(passed.minus(reading.passed())));
    }

    private static boolean jumped(Duration by) {
        return by.abs().compareTo(JUMP) > 0;
    }
}
