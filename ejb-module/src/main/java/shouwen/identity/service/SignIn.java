package shouwen.identity.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;

/** What became of an attempt to sign in. */
public sealed interface SignIn {

    record Accepted(Caller caller) implements SignIn {}

    /**
     * The same for an unknown name, a wrong password and a deactivated person.
     *
     * @param retryAt set where too many guesses were made: no guess before
     */
    record Refused(@Nullable Instant retryAt) implements SignIn {}
}
