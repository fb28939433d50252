package shouwen.policy;

/** The kind of time a clock counts. */
public enum ClockTime {
    /** Day and night. */
    WALL,
    /** Only inside the working calendar. */
    WORKING,
    /** Dates: a limit ends with a day, not with an hour. */
    CALENDAR,
    /** The regulation does not say; such a rule has no target and does not run until the operator decides. */
    UNSET
}
