package shouwen.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exchange in a list: what is given, and what is given in return; the latter null where it is nothing. */
public record SwapLine(
        UUID id,
        String number,
        String department,
        UUID askedBy,
        UUID askedOf,
        String reason,
        SwapState state,
        Instant askedAt,
        String note,
        UUID duty,
        ShiftKind kind,
        String label,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID returnDuty,
        @Nullable ShiftKind returnKind,
        @Nullable String returnLabel,
        @Nullable LocalDate returnDay,
        @Nullable Instant returnStartsAt,
        @Nullable Instant returnEndsAt) {

    public boolean isOpen() {
        return state == SwapState.ASKED || state == SwapState.AGREED;
    }
}
