package shouwen.approval;

/** Where a request stands. */
public enum ApprovalState {
    OPEN,
    /** The applicant is to complete it. */
    RETURNED,
    AGREED,
    REFUSED,
    WITHDRAWN;

    /** Whether it still waits for somebody. */
    public boolean isOpen() {
        return this == OPEN || this == RETURNED;
    }
}
