package shouwen.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who decides.
 *
 * @param onBehalfOf whose deputy they are, by a dated delegation; null when they decide in their own right
 */
public record Decider(UUID by, @Nullable UUID onBehalfOf) {}
