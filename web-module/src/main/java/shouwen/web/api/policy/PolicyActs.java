package shouwen.web.api.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs say about versions of packs. */
public final class PolicyActs {

    private PolicyActs() {}

    /**
     * A draft to take in.
     *
     * @param pack the code of a pack that comes with the program; null with {@code base}
     * @param base a version whose packs it is made of; null with {@code pack}
     * @param overlay the operator's overlay as YAML; may be left out with {@code pack}
     * @param fileName what the overlay is called in problems
     */
    public record Draft(
            @Nullable String pack, @Nullable UUID base, @Nullable String overlay, @Nullable String fileName) {}

    /**
     * A proposal that a version counts.
     *
     * @param validFrom null for the moment of the decision
     */
    public record Proposal(@Nullable Instant validFrom, @Nullable String reason) {}

    /** A decision; a refusal needs its note. */
    public record Decision(@Nullable String note) {}
}
