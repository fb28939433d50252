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
    NOT_CONFIGURED
}
