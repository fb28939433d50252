package shouwen.approval;

/** How one rung of a ladder stands. */
public enum RungState {
    /** Lower rungs come first. */
    WAITING,
    TURN,
    AGREED,
    REFUSED,
    /** The pack let an urgent request pass it over; it is owed a report (TUN-038, TUN-039). */
    PASSED_OVER,
    /** It was settled without it. */
    NOT_ASKED
}
