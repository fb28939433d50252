package shouwen.clock;

import java.util.UUID;
import shouwen.policy.CaseFacts;

/**
 * The case a clock runs for.
 *
 * @param step the hand-off the moment belongs to; clocks of an earlier step give way to the same rule's next
 * @param packVersionId the version of the pack the case began under and keeps
 */
public record ClockSubject(
        UUID operatorId, UUID caseId, String caseNumber, int step, UUID packVersionId, CaseFacts facts) {}
