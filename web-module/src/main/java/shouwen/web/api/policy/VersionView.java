package shouwen.web.api.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.service.VersionRow;

/**
 * A version of a pack.
 *
 * @param state draft, coming, in-force or past
 * @param validFrom null for a draft
 */
public record VersionView(
        UUID id,
        String pack,
        String version,
        String sha256,
        VersionRow.State state,
        @Nullable Instant validFrom,
        Instant importedAt) {

    static VersionView of(VersionRow row) {
        var version = row.version();
        return new VersionView(
                version.id(),
                version.pack(),
                version.version(),
                version.sha256(),
                row.state(),
                version.validFrom(),
                version.importedAt());
    }
}
