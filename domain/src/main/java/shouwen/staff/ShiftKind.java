package shouwen.staff;

/** What sort of shift it is; rules and fairness look at this, not at what the operator calls it. */
public enum ShiftKind {
    DAY,
    EARLY,
    LATE,
    /** Counts as a night for the one who works it, whatever its hours. */
    NIGHT,
    /** A shift of Saturdays, Sundays or holidays only (TUN-043). */
    WEEKEND
}
