package shouwen.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;

/**
 * What a call-taker, or a program, hands in.
 *
 * @param answers answers to the category's questions, by question code
 * @param department where to route when no rule decides; ignored otherwise
 * @param onTheSpot the answer already given; only for a consultation
 */
public record NewCase(
        @Nullable CaseKind kind,
        @Nullable String category,
        @Nullable Channel channel,
        @Nullable Complainant customer,
        @Nullable String summary,
        @Nullable String details,
        Map<String, String> answers,
        @Nullable String desiredOutcome,
        @Nullable String department,
        @Nullable OnTheSpot onTheSpot) {

    /**
     * An answer given while the customer waits.
     *
     * @param satisfied what the customer said to it; null when not asked
     */
    public record OnTheSpot(@Nullable String text, @Nullable Boolean satisfied) {}
}
