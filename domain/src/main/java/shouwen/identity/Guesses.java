package shouwen.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the guesses under one heading: an account, an address, an account from an address.
 *
 * @param failures wrong guesses since the last quiet time
 * @param lastAt the last of them, null for none
 * @param blockedUntil no guess before; null or past: free
 */
public record Guesses(int failures, @Nullable Instant lastAt, @Nullable Instant blockedUntil) {

    public static final Guesses NONE = new Guesses(0, null, null);

    public boolean mayGuess(Instant at) {
        return blockedUntil == null || !at.isBefore(blockedUntil);
    }
}
