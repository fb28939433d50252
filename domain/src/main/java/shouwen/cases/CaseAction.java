package shouwen.cases;

/** What a person may do with a case as it stands; screens offer exactly these. */
public enum CaseAction {
    ACCEPT_ITEM,
    RETURN_ITEM,
    HAND_ON_ITEM,
    GIVE_RESULT,
    DISPATCH,
    REVIEW,
    SEND_BACK,
    ROUTE,
    ANSWER,
    CALL_BACK,
    EXPLAIN_AND_CLOSE,
    CLOSE,
    GO_ROUND_AGAIN,
    PAUSE,
    AGREE,
    NOTE,
    ATTACH
}
