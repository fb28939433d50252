package shouwen.web.api.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.LimitChange;
import shouwen.replay.MoveOutcome;
import shouwen.replay.MoveState;
import shouwen.replay.service.MoveLine;
import shouwen.replay.service.MoveRow;

/**
 * A proposal that cases go over to another version.
 *
 * @param decidedAt null while it waits
 * @param cases each with its limits before and after; left out in a list
 */
public record MoveShown(
        UUID id,
        UUID versionId,
        String version,
        String reason,
        Instant proposedAt,
        MoveState state,
        @Nullable Instant decidedAt,
        String note,
        int count,
        int moved,
        List<Line> cases) {

    /** One case; what came of it is {@code none} until it is decided. */
    public record Line(String number, String versionBefore, MoveOutcome outcome, List<LimitChange> limits) {}

    static MoveShown of(MoveRow row, List<MoveLine> lines) {
        return new MoveShown(
                row.id(),
                row.versionId(),
                row.version(),
                row.reason(),
                row.proposedAt(),
                row.state(),
                row.decidedAt(),
                row.note(),
                row.cases(),
                row.moved(),
                lines.stream()
                        .map(line -> new Line(line.number(), line.versionBefore(), line.outcome(), line.changes()))
                        .toList());
    }
}
