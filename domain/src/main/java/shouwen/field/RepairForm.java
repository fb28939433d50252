package shouwen.field;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a technician writes at the end of a repair.
 *
 * @param more what is added to what was written before
 * @param checks codes of what was checked
 * @param opinion of the customer, in their words
 * @param signature the drawn signature as a PNG; null when there is none
 * @param noSignatureReason why there is none
 * @param restoredAt since when supply is back; null where it was not interrupted
 * @param result what goes back to customer service at once; null when the department returns its result as a step of its
 *     own
 */
public record RepairForm(
        Handling more,
        Set<String> checks,
        String opinion,
        byte @Nullable [] signature,
        String noSignatureReason,
        @Nullable Instant restoredAt,
        @Nullable String result) {

    /** Takes what was left out for nothing written or checked. */
    public RepairForm {
        more = Objects.requireNonNullElse(more, Handling.NONE);
        checks = checks == null ? Set.of() : Set.copyOf(checks);
    }
}
