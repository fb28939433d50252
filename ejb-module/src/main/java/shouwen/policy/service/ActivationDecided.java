package shouwen.policy.service;

import java.util.UUID;
import shouwen.policy.ActivationState;

/** A proposal was approved or refused; told in the transaction that did it. */
public record ActivationDecided(
        UUID operatorId,
        UUID activationId,
        UUID versionId,
        String pack,
        String version,
        ActivationState state,
        UUID proposedBy,
        UUID decidedBy,
        String note) {}
