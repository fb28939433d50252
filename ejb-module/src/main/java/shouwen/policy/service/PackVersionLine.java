package shouwen.policy.service;

import java.time.Instant;
import java.util.UUID;

/** A version of a pack as listed. */
public record PackVersionLine(
        UUID id, String pack, String version, String sha256, Instant validFrom, Instant importedAt, String importedBy) {}
