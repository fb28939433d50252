package shouwen.clock.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockRun;

/**
 * Where a run stands.
 *
 * @param position every clock up to this id has been looked at
 * @param leftOver clocks somebody was working on when their turn came
 * @param passes how often the end was reached
 * @param beganAt by the database's clock
 */
record RunRow(
        UUID id,
        UUID operatorId,
        ClockRun.Kind kind,
        @Nullable UUID importId,
        UUID requestedBy,
        Instant beganAt,
        UUID position,
        List<UUID> leftOver,
        int passes,
        long looked,
        long moved) {}
