package shouwen.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One limit of one case under the rules of a replay.
 *
 * @param step the hand-off it started in
 * @param dueAt null while the value is blank
 */
public record ReplayedClock(
        String rule, String clause, int step, Instant startsAt, @Nullable Instant dueAt, Verdict verdict) {

    /** Tells two runs of the same limit apart. */
    String key() {
        return rule + "@" + startsAt;
    }
}
