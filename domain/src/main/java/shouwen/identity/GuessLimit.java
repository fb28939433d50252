package shouwen.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast passwords may be guessed under one heading. Every guess counts as wrong when it is made and is given back
 * when it was right, so that a hundred at once do not slip through. Delays, never locks: an attacker cannot shut anybody
 * out for good (RELIABILITY D19).
 */
public sealed interface GuessLimit {

    /** One account from one address: three at once, then waits of 1, 2, 4, 8, 15 minutes. */
    GuessLimit OF_ACCOUNT_FROM_ADDRESS = new GrowingDelay(3, Duration.ofMinutes(1));

    /** One address on all accounts; generous, for a whole office may share it. */
    GuessLimit OF_ADDRESS = new GrowingDelay(30, Duration.ofSeconds(30));

    /** One account from everywhere: five at once and one each three minutes, so never more than ten in fifteen (S6). */
    GuessLimit OF_ACCOUNT = new SteadyRate(5, Duration.ofMinutes(3));

    /** Longest wait. */
    Duration LONGEST = Duration.ofMinutes(15);

    /** After this time without a guess all is forgotten. */
    Duration QUIET = Duration.ofHours(1);

    /** The state after one more guess. */
    Guesses after(Guesses before, Instant at);

    /** Some guesses free, then each wait twice the one before. */
    record GrowingDelay(int free, Duration first) implements GuessLimit {

        @Override
        public Guesses after(Guesses before, Instant at) {
            var failures = isForgotten(before.lastAt(), at) ? 1 : before.failures() + 1;
            return new Guesses(failures, at, failures < free ? null : at.plus(delay(failures - free)));
        }

        private Duration delay(int doublings) {
            var delay = first.multipliedBy(1L << Math.min(doublings, 20));
            return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        }

        private static boolean isForgotten(@Nullable Instant lastAt, Instant at) {
            return lastAt == null || lastAt.plus(QUIET).isBefore(at);
        }
    }

    /** A burst, then one in each interval; in any time T at most burst + T / interval. */
    record SteadyRate(int burst, Duration interval) implements GuessLimit {

        @Override
        public Guesses after(Guesses before, Instant at) {
            var allowance = interval.multipliedBy(burst - 1L);
            var used = before.blockedUntil() == null ? at : before.blockedUntil().plus(allowance);
            var usedNow = (used.isBefore(at) ? at : used).plus(interval);
            return new Guesses(before.failures() + 1, at, usedNow.minus(allowance));
        }
    }
}
