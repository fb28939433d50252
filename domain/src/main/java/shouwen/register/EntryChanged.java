package shouwen.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an entry; fired in the transaction of it, after it was written down. Rooms above follow it.
 *
 * @param type as in the ledger: {@code entry.opened}, {@code entry.filled}, {@code entry.step-taken}, {@code entry.over}
 * @param step the step taken; empty otherwise
 * @param by null for the system
 */
public record EntryChanged(RegisterEntry entry, String type, String step, @Nullable UUID by) {}
