package shouwen.policy.service;

import java.util.UUID;

/** Somebody proposed that a version of a pack counts; told in the transaction that did it. */
public record ActivationProposed(UUID operatorId, UUID activationId, String pack, String version, UUID by) {}
