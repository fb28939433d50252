package shouwen.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CallBackRule;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * What a call-back brought.
 *
 * @param reached false when nobody answered; then nothing else counts
 * @param satisfied needed when reached
 * @param scores by service item of the pack, from 1 to the highest of the item (TUN-017)
 * @param reason why dissatisfied; needed then
 * @param handlingWasRight true when the handling kept the rules, so that it is explained instead of going round (WAT-032)
 * @param department where the next round goes; null for the same department again
 */
public record CallBackForm(
        boolean reached,
        @Nullable Boolean satisfied,
        Map<String, Integer> scores,
        String opinion,
        String reason,
        boolean handlingWasRight,
        @Nullable String department) {

    /**
     * The same form, its texts and scores checked.
     *
     * @param asked what the customer is asked to score; anything else is refused
     */
    public CallBackForm checked(List<CallBackRule.Score> asked) {
        if (reached && satisfied == null) {
            throw new InvalidInputException("satisfied", "missing");
        }
        scores.forEach((item, score) -> refuseForeign(asked, item, score));
        return new CallBackForm(
                reached,
                reached ? satisfied : null,
                reached ? Map.copyOf(scores) : Map.of(),
                Texts.optionalLines("opinion", opinion, 2000),
                isDissatisfied() ? Texts.lines("reason", reason, 1000) : Texts.optionalLines("reason", reason, 1000),
                handlingWasRight,
                department);
    }

    private static void refuseForeign(List<CallBackRule.Score> asked, String item, @Nullable Integer score) {
        int highest = asked.stream()
                .filter(known -> known.code().equals(item))
                .findFirst()
                .map(CallBackRule.Score::highest)
                .orElseThrow(() -> new InvalidInputException(
                        "scores." + item,
                        "unknownChoice",
                        asked.stream().map(CallBackRule.Score::code).collect(Collectors.joining(", "))));
        if (score == null || score < 1 || score > highest) {
            throw new InvalidInputException("scores." + item, "scoreOutOfRange", 1, highest);
        }
    }

    /** Reached, and not satisfied. */
    public boolean isDissatisfied() {
        return reached && Boolean.FALSE.equals(satisfied);
    }
}
