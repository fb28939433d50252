package shouwen.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to destroy records as lists and its page show it.
 *
 * @param records how many it is about
 * @param endedBy name of who settled it; null while it waits
 * @param endNote why it was refused; may be empty
 * @param firstBy name of who agreed first; null unless destroyed
 */
public record DestructionLine(
        UUID id,
        String number,
        String reason,
        DestructionState state,
        int records,
        Instant proposedAt,
        UUID proposerId,
        String proposedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        String endNote,
        @Nullable String firstBy,
        @Nullable Instant firstAt,
        @Nullable String secondBy,
        @Nullable Instant secondAt) {}
