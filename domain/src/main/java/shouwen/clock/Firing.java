package shouwen.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a running clock tells somebody.
 *
 * @param level 0 the warning, 1 the breach, 2 and up the escalation levels 1 and up of the rule
 * @param toRole who hears of an escalation level, null for the warning and the breach
 */
public record Firing(int level, Instant at, @Nullable String toRole) {

    public static final int WARNING = 0;
    public static final int BREACH = 1;
}
