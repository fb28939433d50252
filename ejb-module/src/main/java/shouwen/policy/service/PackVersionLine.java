package shouwen.policy.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pack as listed.
 *
 * @param validFrom null for a draft
 * @param importedBy the id of a staff member, or the name of the program that did it
 */
public record PackVersionLine(
        UUID id,
        String pack,
        String version,
        String sha256,
        @Nullable Instant validFrom,
        Instant importedAt,
        String importedBy) {}
