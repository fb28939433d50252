package shouwen.approval;

/** What became of a request. */
public enum Outcome {
    AGREED,
    REFUSED,
    WITHDRAWN,
    /** Given back to the applicant to be completed; it goes on afterwards. */
    RETURNED
}
