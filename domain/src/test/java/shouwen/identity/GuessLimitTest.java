package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void three_slips_of_the_finger_cost_nothing() {
        var limit = GuessLimit.OF_ACCOUNT_FROM_ADDRESS;

        var twice = limit.after(limit.after(Guesses.NONE, NOON), NOON);

        assertThat(twice.mayGuess(NOON)).isTrue();
    }

    @Test
    void from_the_third_on_each_wait_is_twice_as_long_up_to_fifteen_minutes() {
        var waits = new ArrayList<Duration>();
        var guesses = Guesses.NONE;
        var at = NOON;
        for (int guess = 0; guess < 8; guess++) {
            guesses = GuessLimit.OF_ACCOUNT_FROM_ADDRESS.after(guesses, at);
            var next = guesses.blockedUntil() == null ? at : guesses.blockedUntil();
            waits.add(Duration.between(at, next));
            at = next;
        }

        assertThat(waits.stream().map(Duration::toMinutes)).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 15L, 15L);
    }

    @Test
    void an_hour_without_a_guess_forgives_everything() {
        var limit = GuessLimit.OF_ACCOUNT_FROM_ADDRESS;
        var many = new Guesses(40, NOON, NOON.plus(QUARTER));

        var later = limit.after(many, NOON.plus(Duration.ofMinutes(61)));

        assertThat(later.failures()).isOne();
        assertThat(later.blockedUntil()).isNull();
    }

    /** S6: at most ten guesses on an account in any fifteen minutes, however they are spaced and from wherever. */
    @Property(tries = 300)
    void nobody_gets_more_than_ten_guesses_on_an_account_in_fifteen_minutes(
            @ForAll @Size(value = 200) List<@IntRange(max = 600) Integer> pausesInSeconds) {
        var made = guessesMade(GuessLimit.OF_ACCOUNT, pausesInSeconds);

        assertThat(made).allSatisfy(end -> assertThat(made.stream()
                        .filter(at -> !at.isAfter(end) && at.isAfter(end.minus(QUARTER)))
                        .count())
                .isLessThanOrEqualTo(10));
    }

    @Test
    void one_attacking_address_always_leaves_a_guess_for_the_honest_elsewhere() {
        var pair = Guesses.NONE;
        var account = Guesses.NONE;
        for (var at = NOON; at.isBefore(NOON.plus(Duration.ofDays(1))); at = at.plusSeconds(10)) {
            if (pair.mayGuess(at) && account.mayGuess(at)) {
                pair = GuessLimit.OF_ACCOUNT_FROM_ADDRESS.after(pair, at);
                account = GuessLimit.OF_ACCOUNT.after(account, at);
            }

            assertThat(account.mayGuess(at)).isTrue();
        }
    }

    private static List<Instant> guessesMade(GuessLimit limit, List<Integer> pausesInSeconds) {
        var made = new ArrayList<Instant>();
        var guesses = Guesses.NONE;
        var at = NOON;
        for (var pause : pausesInSeconds) {
            at = at.plusSeconds(pause);
            if (guesses.mayGuess(at)) {
                guesses = limit.after(guesses, at);
                made.add(at);
            }
        }
        return made;
    }
}
