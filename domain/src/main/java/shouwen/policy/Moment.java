package shouwen.policy;

/**
 * The instants in the life of a case that start and stop clocks. Arrived, handled, repaired and answered are four
 * different ones: a limit on one says nothing of the others.
 */
public enum Moment implements ClockMoment {
    REGISTERED,
    /** The customer adds something, by whatever channel. */
    CUSTOMER_WROTE,
    /** The department's queue has it: the transfer slip is received. */
    RECEIVED_BY_DEPARTMENT,
    ACCEPTED,
    DISPATCHED,
    ARRIVED,
    HANDLED,
    REPAIRED,
    /** The department returned its result to customer service. */
    RESULT_RETURNED,
    /** Customer service accepted the result: handling ended. */
    HANDLING_FINISHED,
    ANSWERED,
    CALLED_BACK,
    CLOSED;

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
