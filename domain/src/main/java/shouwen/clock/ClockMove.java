package shouwen.clock;

import java.time.Instant;
import java.util.UUID;

/** A due moment that would move. */
public record ClockMove(
        UUID clockId, String caseNumber, String rule, String clause, Instant dueBefore, Instant dueAfter) {}
