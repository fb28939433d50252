package shouwen.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a record from being destroyed, whatever its retention says.
 *
 * @param until last day it holds; null until it is lifted
 * @param placedBy name of who placed it
 * @param liftedBy name of who lifted it; null while nobody did
 * @param liftReason empty while nobody lifted it
 * @param active whether it holds today
 */
public record Hold(
        UUID id,
        String reason,
        @Nullable LocalDate until,
        Instant placedAt,
        String placedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        String liftReason,
        boolean active) {}
