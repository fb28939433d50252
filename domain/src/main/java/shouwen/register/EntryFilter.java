package shouwen.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows; null asks nothing.
 *
 * @param register the id of a register
 * @param open whether those that are open, by soonest due time, or those that are over, the latest first
 * @param dueBefore only those whose soonest clock falls due before it
 * @param query words, or a number
 */
public record EntryFilter(
        @Nullable String register,
        boolean open,
        @Nullable String department,
        @Nullable Instant dueBefore,
        @Nullable String query) {}
