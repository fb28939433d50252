package shouwen.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock warned, was breached or climbed a level: told once, in the transaction that records it.
 *
 * @param subject the case or the entry it runs for
 * @param level as in {@link Firing}
 * @param toRole who is to hear of an escalation level, null for the warning and the breach
 */
public record ClockFired(
        SubjectRef subject,
        String rule,
        String clause,
        int level,
        @Nullable String toRole,
        Instant dueAt,
        Instant firedAt) {}
