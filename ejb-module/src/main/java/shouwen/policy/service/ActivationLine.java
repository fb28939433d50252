package shouwen.policy.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ActivationState;
import shouwen.policy.PackActivation;

/**
 * A proposal that a version counts, as listed.
 *
 * @param validFrom null for the moment of the decision
 * @param mayDecide whether it waits and the reader is not who proposed it
 */
public record ActivationLine(
        UUID id,
        UUID versionId,
        @Nullable Instant validFrom,
        String reason,
        Instant proposedAt,
        UUID proposedBy,
        ActivationState state,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        String note,
        boolean mayDecide) {

    static ActivationLine of(PackActivation activation, UUID reader) {
        boolean waits = activation.state() == ActivationState.PROPOSED;
        return new ActivationLine(
                activation.id(),
                activation.versionId(),
                activation.validFrom(),
                activation.reason(),
                activation.proposedAt(),
                activation.proposedBy(),
                activation.state(),
                activation.decidedAt(),
                activation.decidedBy(),
                activation.note(),
                waits && !activation.proposedBy().equals(reader));
    }
}
