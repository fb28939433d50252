package shouwen.clock.internal;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shouwen.clock.internal.TimeGuard.Reading;

/** RELIABILITY F42, F43, R9. */
class TimeGuardTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final TimeGuard guard = new TimeGuard();

    @Test
    void steady_clocks_hold_nothing() {
        assertThat(guard.take(at(0, Duration.ZERO, Duration.ZERO))).isEmpty();
        assertThat(guard.take(at(3600, Duration.ZERO, Duration.ZERO))).isEmpty();
    }

    @Test
    void a_server_clock_two_days_ahead_or_behind_holds_until_it_is_steady() {
        guard.take(at(0, Duration.ZERO, Duration.ZERO));

        assertThat(guard.take(at(1, ofDays(2), Duration.ZERO))).isPresent();
        assertThat(guard.take(at(10, ofDays(2), Duration.ZERO))).isPresent();
        assertThat(guard.take(at(16, ofDays(2), Duration.ZERO))).isEmpty();
        assertThat(guard.take(at(17, ofDays(-2), Duration.ZERO))).isPresent();
        assertThat(guard.take(at(32, ofDays(-2), Duration.ZERO))).isEmpty();
    }

    @Test
    void a_jump_of_the_database_clock_holds_too() {
        guard.take(at(0, Duration.ZERO, Duration.ZERO));

        assertThat(guard.take(at(1, Duration.ZERO, ofSeconds(31)))).isPresent();
    }

    @Test
    void thirty_seconds_are_no_jump() {
        guard.take(at(0, Duration.ZERO, Duration.ZERO));

        assertThat(guard.take(at(1, ofSeconds(30), Duration.ZERO))).isEmpty();
        assertThat(guard.take(at(2, ofSeconds(61), Duration.ZERO))).isPresent();
    }

    @Test
    void an_hour_gained_slowly_holds_nothing_but_is_worth_an_alarm() {
        for (int minute = 0; minute <= 60; minute++) {
            assertThat(guard.take(at(minute * 60, ofSeconds(minute * 29L), Duration.ZERO))).isEmpty();
        }
        assertThat(TimeGuard.apart(at(3600, ofSeconds(60 * 29), Duration.ZERO))).isTrue();
    }

    @Test
    void a_server_that_always_differed_by_ten_minutes_fires_by_the_database() {
        assertThat(guard.take(at(0, ofMinutes(10), Duration.ZERO))).isEmpty();
        assertThat(guard.take(at(1, ofMinutes(10), Duration.ZERO))).isEmpty();
    }

    /** R9: no wrong due moment is stored between a jump and the next look. */
    @Test
    void a_jump_since_the_last_look_is_known_at_once() {
        var last = at(0, Duration.ZERO, Duration.ZERO);

        assertThat(TimeGuard.jumpedSince(last, START.plusSeconds(1), ofSeconds(1))).isFalse();
        assertThat(TimeGuard.jumpedSince(last, START.plus(ofDays(2)), ofSeconds(1))).isTrue();
        assertThat(TimeGuard.jumpedSince(last, START.minus(ofDays(2)), ofSeconds(1))).isTrue();
        assertThat(TimeGuard.jumpedSince(last, START.plusSeconds(31), ofSeconds(1))).isFalse();
    }

    private static Reading at(long second, Duration serverAhead, Duration databaseAhead) {
        var real = START.plusSeconds(second);
        return new Reading(real.plus(serverAhead), ofSeconds(second), real.plus(databaseAhead));
    }
}
