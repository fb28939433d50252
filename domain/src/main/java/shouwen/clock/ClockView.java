package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockTime;
import shouwen.shared.LocalizedText;

/**
 * A clock of a case as people see it.
 *
 * @param setBy the operator's clause that filled a blank of the rule, null where the regulation says it all
 * @param packVersion the version of the pack whose rule it follows
 * @param used time of the clock's kind that has run, pauses left out
 * @param left time until it falls due, negative when late; null while the value is blank
 * @param calculation how the due moment came about, pauses included, line by line
 */
public record ClockView(
        UUID id,
        String rule,
        LocalizedText name,
        String clause,
        ClockKind kind,
        ClockTime time,
        @Nullable String target,
        @Nullable String setBy,
        Instant startsAt,
        @Nullable Instant dueAt,
        ClockState state,
        @Nullable Instant stoppedAt,
        @Nullable Instant pausedSince,
        @Nullable String pauseReason,
        String packVersion,
        Duration used,
        @Nullable Duration left,
        List<CalculationStep> calculation) {

    /** Whether it runs past its due moment or was stopped past it. */
    public boolean late() {
        return left != null && left.isNegative();
    }
}
