package shouwen.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/**
 * The case a correction names, as far as billing has to know it.
 *
 * @param accountId the account the case is about; null when none was named
 * @param aboutFees it is a complaint and a billing department has it
 * @param atWork the department is at work on it: neither returned its result nor passed it on
 */
public record Complaint(UUID caseId, String number, @Nullable UUID accountId, boolean aboutFees, boolean atWork) {

    /** Refused unless this is a billing complaint about that account, and still at work (HEA-022). */
    void requireAbout(UUID account) {
        if (!aboutFees) {
            throw new InvalidInputException("caseNumber", "correction.noBillingComplaint", number);
        }
        if (!account.equals(accountId)) {
            throw new InvalidInputException("caseNumber", "correction.otherAccount", number);
        }
        if (!atWork) {
            throw new ConflictException("correction.caseNotAtWork", number);
        }
    }
}
