package shouwen.cases;

/** Where a case stands. Every state but {@link #CLOSED} says who has to act next. */
public enum CaseState {
    /** Handed to a department, or on its way there. */
    AT_DEPARTMENT,
    /** Came back without a result: customer service chooses where it goes. */
    AT_CUSTOMER_SERVICE,
    /** A result is there: customer service reviews it (EXP-033). */
    IN_REVIEW,
    /** The result is accepted: the customer has to be told. */
    TO_ANSWER,
    /** The customer was told and no call-back is due: can be closed. */
    ANSWERED,
    /** The customer was told and has to be called back. */
    TO_CALL_BACK,
    /** The customer is dissatisfied and it does not go round again: explain and close, or send back. */
    DISSATISFIED,
    CLOSED
}
