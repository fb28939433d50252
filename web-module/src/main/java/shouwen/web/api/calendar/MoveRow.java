package shouwen.web.api.calendar;

import java.time.Instant;
import java.util.UUID;
import shouwen.clock.ClockMove;

/** A due time that would move. */
public record MoveRow(UUID clockId, String caseNumber, String rule, String clause, Instant dueBefore, Instant dueAfter) {

    static MoveRow of(ClockMove move) {
        return new MoveRow(
                move.clockId(), move.caseNumber(), move.rule(), move.clause(), move.dueBefore(), move.dueAfter());
    }
}
