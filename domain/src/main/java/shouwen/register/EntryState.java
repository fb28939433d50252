package shouwen.register;

/** Where an entry stands. */
public enum EntryState {
    OPEN,
    /** Its procedure is through. */
    ENDED,
    /** Somebody who decides said no. */
    REFUSED,
    /** Taken back by who opened it. */
    WITHDRAWN
}
