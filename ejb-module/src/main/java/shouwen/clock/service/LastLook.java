package shouwen.clock.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When this node last looked for due clocks without a failure.
 *
 * @param recent within the last half minute; also while a rehearsal has moved the time and fires by itself
 * @param held whether nothing fires because time jumped
 * @param at by the database's clock; null before the first time
 */
public record LastLook(boolean recent, boolean held, @Nullable Instant at) {}
