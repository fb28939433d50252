package shouwen.web.api.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ActivationState;
import shouwen.policy.service.ActivationLine;

/**
 * A proposal that a version counts.
 *
 * @param validFrom null for the moment of the decision
 * @param decidedAt null while it waits
 */
public record ProposalView(
        UUID id,
        UUID versionId,
        @Nullable Instant validFrom,
        String reason,
        Instant proposedAt,
        ActivationState state,
        @Nullable Instant decidedAt,
        String note) {

    static ProposalView of(ActivationLine line) {
        return new ProposalView(
                line.id(),
                line.versionId(),
                line.validFrom(),
                line.reason(),
                line.proposedAt(),
                line.state(),
                line.decidedAt(),
                line.note());
    }
}
