package shouwen.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets guesses long past, so that invented names cannot fill the table. */
@Singleton
@PermitAll // called by its timer only
public class ThrottleSweeper {

    private static final Duration FAILURES_KEPT = Duration.ofDays(1);
    private static final Duration SUCCESSES_KEPT = Duration.ofDays(90);

    @Inject
    ThrottleTable table;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        var now = clock.instant();
        table.sweep(now.minus(FAILURES_KEPT), now.minus(SUCCESSES_KEPT));
    }
}
