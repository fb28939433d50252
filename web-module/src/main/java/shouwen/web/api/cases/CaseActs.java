package shouwen.web.api.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CallBackForm;
import shouwen.cases.CaseOutcome;
import shouwen.cases.Responsibility;
import shouwen.policy.Channel;

/** What customer service says when it acts on a case. A version is the one the program saw; null takes any. */
public final class CaseActs {

    private CaseActs() {}

    /** What a reviewer decides. */
    public enum Decision {
        ACCEPT,
        SEND_BACK
    }

    public record Review(
            @Nullable Decision decision,
            @Nullable String trueCause,
            @Nullable Responsibility responsibility,
            @Nullable String reason,
            @Nullable Integer version) {}

    public record Answer(
            @Nullable String text,
            @Nullable Channel channel,
            @Nullable Boolean satisfied,
            @Nullable Integer version) {}

    public record CallBack(
            @Nullable Boolean reached,
            @Nullable Boolean satisfied,
            @Nullable Map<String, Integer> scores,
            @Nullable String opinion,
            @Nullable String reason,
            @Nullable Boolean handlingWasRight,
            @Nullable String department,
            @Nullable Integer version) {

        CallBackForm form() {
            return new CallBackForm(
                    !Boolean.FALSE.equals(reached),
                    satisfied,
                    scores == null ? Map.of() : scores,
                    opinion,
                    reason,
                    Boolean.TRUE.equals(handlingWasRight),
                    department);
        }
    }

    public record Closing(
            @Nullable CaseOutcome outcome,
            @Nullable String explanation,
            @Nullable String citedRule,
            @Nullable Integer version) {}

    public record Route(@Nullable String department, @Nullable String reason, @Nullable Integer version) {}

    public record Pause(@Nullable String reason, @Nullable Integer version) {}

    /** What the customer adds, by which way. */
    public record Note(@Nullable Channel channel, @Nullable String text, @Nullable Integer version) {}

    public record Promise(
            @Nullable String clock,
            @Nullable Instant until,
            @Nullable String with,
            @Nullable String note,
            @Nullable Integer version) {}

    public record Overrun(
            @Nullable String clock, @Nullable Instant until, @Nullable String note, @Nullable Integer version) {}

    public record Resume(@Nullable Integer version) {}
}
