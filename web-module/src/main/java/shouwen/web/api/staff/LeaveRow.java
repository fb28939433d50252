package shouwen.web.api.staff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.staff.LeaveKind;
import shouwen.staff.LeaveLine;
import shouwen.staff.LeaveState;

/** A leave as programs read it. */
public record LeaveRow(
        String number,
        LeaveKind kind,
        UUID person,
        String name,
        String department,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean fromNoon,
        boolean toNoon,
        @Nullable BigDecimal days,
        String reason,
        LeaveState state,
        boolean overdue,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant returnedAt,
        @Nullable UUID cover,
        @Nullable Instant coveredAt) {

    static LeaveRow of(LeaveLine leave, Map<UUID, String> names) {
        var span = leave.span();
        return new LeaveRow(
                leave.number(),
                leave.kind(),
                leave.staffId(),
                names.getOrDefault(leave.staffId(), ""),
                leave.department(),
                span.first(),
                span.last(),
                span.fromNoon(),
                span.toNoon(),
                leave.days(),
                leave.reason(),
                leave.state(),
                leave.overdue(),
                leave.filedAt(),
                leave.decidedAt(),
                leave.returnedAt(),
                leave.coverId(),
                leave.coveredAt());
    }
}
