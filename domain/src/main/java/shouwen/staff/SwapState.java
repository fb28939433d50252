package shouwen.staff;

/** Where the exchange of a shift stands. */
public enum SwapState {
    /** The other one has not answered. */
    ASKED,
    /** The other one agrees; the head decides. */
    AGREED,
    /** It counts. */
    DONE,
    /** The other one does not want to. */
    DECLINED,
    /** The head does not agree. */
    REFUSED,
    /** Taken back, or no longer possible. */
    WITHDRAWN
}
