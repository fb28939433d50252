package shouwen.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that is not as it was written.
 *
 * @param position place in the chain; 0 for an event outside it
 * @param eventId the event concerned, null where only the place is known
 */
public record LedgerFlaw(Kind kind, long position, @Nullable UUID eventId) {

    /** What was found. */
    public enum Kind {
        /** An event, its place or its seal was changed. */
        ALTERED,
        /** A place in the chain is empty, or its event is gone. */
        MISSING,
        /** The end of the chain was cut off: a root knows more. */
        TRUNCATED,
        /** The seals do not give the root that was taken of them. */
        ROOT_DIFFERS,
        /** What people wrote is not what was sealed. */
        WORDS_DIFFER,
        /** An event lies outside the chain long after it was written. */
        UNSEALED
    }
}
