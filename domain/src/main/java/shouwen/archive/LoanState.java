package shouwen.archive;

/** Where a loan stands. */
public enum LoanState {
    /** Waits to be signed off. */
    REQUESTED,
    /** Signed off; the paper may be handed over. */
    AGREED,
    REFUSED,
    WITHDRAWN,
    /** The paper is with the borrower or in the reading room. */
    LENT,
    RETURNED;

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this == REQUESTED || this == AGREED || this == LENT;
    }
}
