package shouwen.policy;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * Whether a finished case is called back, and what is asked.
 *
 * @param clause the clause that wants it; empty for {@link #NONE}
 * @param percent the share of cases to call back, 100 for each one, null while the operator has not set it: then none
 *     is demanded
 * @param scores what the customer is asked to score, may be empty
 * @param quota a share that must be met in each period, null: none
 * @param answeredOnTheSpot whether it is for cases answered at once too; otherwise only for those worked on
 */
public record CallBackRule(
        String id,
        String clause,
        @Nullable Integer percent,
        List<Score> scores,
        @Nullable Quota quota,
        boolean answeredOnTheSpot) {

    /** The pack wants no call-back. */
    public static final CallBackRule NONE = new CallBackRule("none", "", 0, List.of());

    /** One thing to score, from 1 (bad) to {@code highest} (good). */
    public record Score(String code, LocalizedText name, int highest) {}

    /**
     * A share that must be met; the sample of the period is drawn until it is.
     *
     * @param period null while blank
     * @param atLeast percent of the finished cases, null while blank
     */
    public record Quota(@Nullable Period period, @Nullable Integer atLeast) {}

    public CallBackRule {
        scores = List.copyOf(scores);
    }

    /** A rule without a quota, for cases that were worked on. */
    public CallBackRule(String id, String clause, @Nullable Integer percent, List<Score> scores) {
        this(id, clause, percent, scores, null, false);
    }

    /** Every such case is called back. */
    public boolean required() {
        return percent != null && percent == 100;
    }

    /** The share of cases that each month calls back at least, in percent: the quota too where there is one (CON-024). */
    public int share() {
        if (percent == null) {
            return 0;
        }
        return quota == null || quota.atLeast() == null ? percent : Math.max(percent, quota.atLeast());
    }

    /** Whether it depends on the draw and on the month's balance which cases are called back. */
    public boolean sampled() {
        return share() > 0 && share() < 100;
    }

    /**
     * Whether its own draw takes a case into the sample.
     *
     * @param draw 0 to 99, evenly spread and fixed for the case
     */
    public boolean calls(int draw) {
        return draw < share();
    }

    /**
     * Whether the next case is in the sample: by its own draw, or because the month would fall below the share without it
     * (CON-023, CON-024). After each case the month has its share.
     *
     * @param draw 0 to 99, evenly spread and fixed for the case
     * @param before how the month stands without this case
     */
    public boolean calls(int draw, CallBackBalance before) {
        return calls(draw) || !before.with(false).holds(share());
    }
}
