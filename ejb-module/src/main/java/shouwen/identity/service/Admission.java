package shouwen.identity.service;

import java.time.Instant;
import java.util.Map;
import shouwen.identity.Guesses;

/** Whether a password may be tried now. */
sealed interface Admission {

    record Wait(Instant until) implements Admission {}

    /**
     * It may; the guess is counted already.
     *
     * @param pair the heading of this account from this address
     * @param before the states to return to if the guess was right
     * @param counted the states with this guess
     */
    record Guess(String pair, String address, Map<String, Guesses> before, Map<String, Guesses> counted, Instant at)
            implements Admission {}
}
