package shouwen.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes to file their own leave (TUN-054).
 *
 * @param kind null is refused
 * @param lastDay null for one day
 * @param specialReason why it is special, where it touches a public holiday (TUN-055)
 * @param cover the colleague who takes over the person's cases; null for nobody
 */
public record NewLeave(
        @Nullable LeaveKind kind,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        boolean fromNoon,
        boolean toNoon,
        @Nullable String reason,
        @Nullable String specialReason,
        @Nullable UUID cover) {}
