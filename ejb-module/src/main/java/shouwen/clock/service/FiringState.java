package shouwen.clock.service;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the firing of deadlines stands, for health checks and operators.
 *
 * @param held whether nothing fires because time jumped
 * @param reason why, null while it is not held
 * @param lastLookAt when due clocks were last looked for, by the database's clock; null before the first time
 * @param serverAhead how far this server's clock is ahead of the database's, negative when behind
 */
public record FiringState(
        boolean held, @Nullable String reason, @Nullable Instant lastLookAt, Duration serverAhead) {}
