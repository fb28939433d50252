package shouwen.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * What the customer says at the end of a repair (HEA-019, HEA-034), and since when supply is back (HEA-037).
 *
 * @param opinion in the customer's words, empty when none was given
 * @param signatureSha256 the drawn signature in the content store; null when there is none
 * @param noSignatureReason why there is none; empty when there is one
 * @param restoredAt null where supply was not interrupted
 */
@Embeddable
public record Completion(
        @Column(name = "customer_opinion") String opinion,
        @Column(name = "signature_sha256") @Nullable String signatureSha256,
        @Column(name = "no_signature_reason") String noSignatureReason,
        @Column(name = "restored_at") @Nullable Instant restoredAt) {

    static final Completion NONE = new Completion("", null, "", null);

    Completion checked(Instant dispatchedAt, Instant now) {
        if (restoredAt != null && (restoredAt.isBefore(dispatchedAt) || restoredAt.isAfter(now))) {
            throw new InvalidInputException("restoredAt", "order.restoredOutsideRepair");
        }
        String reason = Texts.optionalLine("noSignatureReason", noSignatureReason, 300);
        if (signatureSha256 != null && !reason.isEmpty()) {
            throw new InvalidInputException("noSignatureReason", "order.signatureAndReason");
        }
        return new Completion(Texts.optionalLines("opinion", opinion, 2000), signatureSha256, reason, restoredAt);
    }

    boolean isSignedOrExcused() {
        return signatureSha256 != null || !noSignatureReason.isEmpty();
    }
}
