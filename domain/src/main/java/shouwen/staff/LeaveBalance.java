package shouwen.staff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The leave of one person, kind and year, in days that count.
 *
 * @param entitled what the operator grants; null while nobody has said: shown as not configured
 * @param taken decided leave
 * @param asked filed and not decided yet
 */
public record LeaveBalance(LeaveKind kind, int year, @Nullable BigDecimal entitled, BigDecimal taken, BigDecimal asked) {

    /** What is left when all that is asked for is granted; null while nothing is configured, negative when overdrawn. */
    public @Nullable BigDecimal left() {
        return entitled == null ? null : entitled.subtract(taken).subtract(asked);
    }
}
