package shouwen.staff;

/** How a leave stands; whether it is on, or over without a return, is a matter of the day. */
public enum LeaveState {

    /** On its way up the ladder (TUN-053). */
    FILED,

    /** Decided by everybody it takes: from now on it excuses absence (TUN-049). */
    EFFECTIVE,
    REFUSED,
    WITHDRAWN,

    /** The person is back and said so (TUN-058). */
    RETURNED;

    /** Whether it excuses absence. */
    public boolean excuses() {
        return this == EFFECTIVE || this == RETURNED;
    }

    /** Whether it still takes the days it asks for. */
    public boolean holds() {
        return this == FILED || excuses();
    }
}
