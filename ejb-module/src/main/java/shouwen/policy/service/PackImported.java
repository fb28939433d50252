package shouwen.policy.service;

import java.time.Instant;
import java.util.UUID;

/** An operator took in a version of a pack; told in the transaction that did it. */
public record PackImported(
        UUID operatorId, UUID versionId, String pack, String version, String sha256, Instant validFrom, String by) {}
