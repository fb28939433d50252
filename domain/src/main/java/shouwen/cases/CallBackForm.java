package shouwen.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * What a call-back brought.
 *
 * @param reached false when nobody answered; then nothing else counts
 * @param satisfied needed when reached
 * @param scores 1 to 5 per service item of the pack
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

    /** The same form, its texts and scores checked. */
    public CallBackForm checked() {
        if (reached && satisfied == null) {
            throw new InvalidInputException("satisfied", "missing");
        }
        scores.forEach((item, score) -> {
            if (score == null || score < 1 || score > 5) {
                throw new InvalidInputException("scores." + item, "scoreOutOfRange", 1, 5);
            }
        });
        return new CallBackForm(
                reached,
                reached ? satisfied : null,
                reached ? Map.copyOf(scores) : Map.of(),
                Texts.optionalLines("opinion", opinion, 2000),
                isDissatisfied() ? Texts.lines("reason", reason, 1000) : Texts.optionalLines("reason", reason, 1000),
                handlingWasRight,
                department);
    }

    /** Reached, and not satisfied. */
    public boolean isDissatisfied() {
        return reached && Boolean.FALSE.equals(satisfied);
    }
}
