package shouwen.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to prove that an event stands in the ledger, without the ledger.
 *
 * @param fact the event as it was sealed
 * @param position of its seal
 * @param previous the seal before
 * @param anchored null while no root was taken since
 */
public record EventProof(
        LedgerFact fact, long position, byte[] previous, byte[] seal, @Nullable Anchored anchored) {

    /** The root over the first seals, and the way to it. */
    public record Anchored(Instant takenAt, byte[] root, MerklePath path) {}
}
