package shouwen.billing;

/** A correction is proposed by one person and decided, once, by another. */
public enum CorrectionState {
    PROPOSED,
    APPROVED,
    REFUSED,
    /** Taken back by who proposed it. */
    WITHDRAWN
}
