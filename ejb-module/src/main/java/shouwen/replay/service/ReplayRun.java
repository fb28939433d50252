package shouwen.replay.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it stands.
 *
 * @param draft the pack and version whose rules are tried
 * @param total cases of the period; {@code done} of them are played
 * @param outcomes cases that come out otherwise
 * @param dues cases of which only due moments move
 * @param startedBy the name of who started it
 */
public record ReplayRun(
        UUID id,
        UUID draftId,
        String draft,
        Instant from,
        Instant to,
        ReplayState state,
        long total,
        long done,
        long outcomes,
        long dues,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt) {

    /** Share done, 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }

    public boolean running() {
        return state == ReplayState.RUNNING;
    }
}
