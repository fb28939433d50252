package shouwen.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseFacts;

/**
 * A checked intake: every text within its rule, the category one of the pack's, the account found.
 *
 * @param customerId the registered customer, null for an unknown caller
 * @param accountId the account the matter is about, null when none was named
 */
public record Registration(
        CaseFacts facts,
        Complainant complainant,
        @Nullable UUID customerId,
        @Nullable UUID accountId,
        String summary,
        String details,
        String desiredOutcome) {}
