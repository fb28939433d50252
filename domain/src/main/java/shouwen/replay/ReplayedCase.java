package shouwen.replay;

import java.util.List;
import java.util.UUID;

/**
 * A case under the rules of a replay.
 *
 * @param department where those rules send it first; where they leave it open, where it went
 * @param callBackPercent the share of such cases that is called back
 * @param clocks in the order they started
 */
public record ReplayedCase(
        UUID id, String number, String department, int callBackPercent, List<ReplayedClock> clocks) {

    public ReplayedCase {
        clocks = List.copyOf(clocks);
    }

    /** Whether any limit was broken. */
    public boolean broken() {
        return clocks.stream().anyMatch(clock -> clock.verdict() == Verdict.BROKEN);
    }
}
