package shouwen.routing;

/** The life of a work item. The first two are open. */
public enum WorkItemState {
    OPEN,
    ACCEPTED,
    /** Result returned to customer service. */
    DONE,
    /** Returned to customer service with a reason, without a result. */
    RETURNED,
    /** Passed to another department. */
    HANDED_ON
}
