package shouwen.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/**
 * The case a correction names, as far as billing has to know it.
 *
 * @param accountId the account the case is about; null when none was named
 * @param atBilling it is a complaint that was routed to a billing department
 */
public record Complaint(UUID caseId, String number, @Nullable UUID accountId, boolean atBilling, boolean closed) {

    /** Refused unless this is an open billing complaint about that account (HEA-022). */
    void requireAbout(UUID account) {
        if (!atBilling) {
            throw new InvalidInputException("caseNumber", "correction.noBillingComplaint", number);
        }
        if (!account.equals(accountId)) {
            throw new InvalidInputException("caseNumber", "correction.otherAccount", number);
        }
        if (closed) {
            throw new ConflictException("correction.caseClosed", number);
        }
    }
}
