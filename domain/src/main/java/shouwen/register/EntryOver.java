package shouwen.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry ended, was refused or withdrawn; observed by rooms above in the same transaction.
 *
 * @param by null for the system
 */
public record EntryOver(RegisterEntry entry, @Nullable UUID by, Instant at) {}
