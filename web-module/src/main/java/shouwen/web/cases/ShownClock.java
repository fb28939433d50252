package shouwen.web.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockState;
import shouwen.clock.ClockView;

/**
 * A limit of a case as the page tells it.
 *
 * @param used how much time has run and is left, in words
 * @param clause what demands it
 * @param setBy the operator's clause that filled a blank of the rule, null where the regulation says it all
 * @param pauseReason why it stands still, in words; empty while it does not
 * @param calculation how the due moment comes about, line by line
 */
public record ShownClock(
        ClockView clock, String used, Cited clause, @Nullable Cited setBy, String pauseReason, List<String> calculation) {

    /** A clause with its document; both empty where the pack does not hold it. */
    public record Cited(String id, String document, String text) {}

    public boolean ended() {
        return clock.state() == ClockState.MET
                || clock.state() == ClockState.MISSED
                || clock.state() == ClockState.CANCELLED;
    }

    /** The colour of its badge. */
    public String tone() {
        return switch (clock.state()) {
            case MET -> "good";
            case MISSED -> "bad";
            case PAUSED -> "warn";
            case RUNNING -> clock.late() ? "bad" : "info";
            default -> "quiet";
        };
    }
}
