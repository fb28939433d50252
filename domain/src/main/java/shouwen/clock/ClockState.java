package shouwen.clock;

/** What a clock does. One that runs past its due moment is still RUNNING; that it is late shows by the moment. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** Stopped in time; the due moment itself is in time. */
    MET,
    /** Stopped too late. */
    MISSED,
    /** Ended without a verdict: the case went another way. */
    CANCELLED,
    /** The regulation's value is blank: time is counted, nothing falls due. */
    NOT_CONFIGURED,
    /** The regulation wants a time agreed with the customer, and none is yet: time is counted, nothing falls due. */
    TO_AGREE;

    /** Of a clock without a due moment. */
    static ClockState without(ClockKind kind) {
        return kind == ClockKind.PROMISE ? TO_AGREE : NOT_CONFIGURED;
    }
}
