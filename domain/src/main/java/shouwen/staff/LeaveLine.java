package shouwen.staff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as lists show it.
 *
 * @param days that count; null while the pack does not say how to count
 * @param reason empty for a reader who may not know it
 * @param overdue whether it is over and the return not registered (TUN-058)
 * @param coverId who takes over the person's cases; null for nobody
 * @param coveredAt when they did; null before
 */
public record LeaveLine(
        UUID entryId,
        String number,
        LeaveKind kind,
        UUID staffId,
        String department,
        LeaveSpan span,
        @Nullable BigDecimal days,
        String reason,
        LeaveState state,
        boolean overdue,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant returnedAt,
        @Nullable UUID coverId,
        @Nullable Instant coveredAt) {

    /** As it stands on a day. */
    public static LeaveLine of(Leave leave, LocalDate today) {
        return new LeaveLine(
                leave.entryId(),
                leave.number(),
                leave.kind(),
                leave.staffId(),
                leave.department(),
                leave.span(),
                leave.days(),
                leave.reason(),
                leave.state(),
                leave.state() == LeaveState.EFFECTIVE && today.isAfter(leave.span().last()),
                leave.filedAt(),
                leave.decidedAt(),
                leave.returnedAt(),
                leave.coverId(),
                leave.coveredAt());
    }

    /** The same for somebody who may not know why. */
    public LeaveLine withoutReason() {
        return new LeaveLine(
                entryId,
                number,
                kind,
                staffId,
                department,
                span,
                days,
                "",
                state,
                overdue,
                filedAt,
                decidedAt,
                returnedAt,
                coverId,
                coveredAt);
    }
}
