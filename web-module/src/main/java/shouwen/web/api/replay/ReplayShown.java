package shouwen.web.api.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.service.ReplayReport;
import shouwen.replay.service.ReplayRun;
import shouwen.replay.service.ReplayState;

/**
 * A replay as it stands.
 *
 * @param outcomes cases that come out otherwise
 * @param dues cases of which only due moments move
 * @param report what it adds up to; empty until it has ended
 */
public record ReplayShown(
        UUID id,
        UUID versionId,
        Instant from,
        Instant to,
        ReplayState state,
        long total,
        long done,
        long outcomes,
        long dues,
        Instant startedAt,
        @Nullable Instant endedAt,
        ReplayReport report) {

    static ReplayShown of(ReplayRun run, ReplayReport report) {
        return new ReplayShown(
                run.id(),
                run.draftId(),
                run.from(),
                run.to(),
                run.state(),
                run.total(),
                run.done(),
                run.outcomes(),
                run.dues(),
                run.startedAt(),
                run.endedAt(),
                report);
    }
}
