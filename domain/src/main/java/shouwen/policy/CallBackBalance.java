package shouwen.policy;

/**
 * How a month's sample stands under one rule.
 *
 * @param eligible cases answered so far
 * @param drawn those of them that are called back
 */
public record CallBackBalance(int eligible, int drawn) {

    /** Before the first case of a month. */
    public static final CallBackBalance NONE = new CallBackBalance(0, 0);

    /** One case more, drawn or not. */
    public CallBackBalance with(boolean calledBack) {
        return new CallBackBalance(eligible + 1, calledBack ? drawn + 1 : drawn);
    }

    /** Whether at least the share was drawn. */
    public boolean holds(int percent) {
        return drawn * 100L >= eligible * (long) percent;
    }
}
