package shouwen.replay;

/** What came of a limit by the moment of the replay. */
public enum Verdict {
    MET,
    /** Broken: stopped too late, or still open past its due moment. */
    BROKEN,
    /** Still open and in time. */
    OPEN,
    /** The case went another way. */
    DROPPED,
    /** The value is blank. */
    NOT_CONFIGURED
}
