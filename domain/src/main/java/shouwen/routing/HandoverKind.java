package shouwen.routing;

/** Why a matter changes hands. */
public enum HandoverKind {
    /** Customer service routes it, by rule or by choice. */
    ROUTED,
    /** A department passes it to another. */
    HANDED_ON,
    /** Customer service is not content with the result. */
    SENT_BACK,
    /** The customer is not content: another round. */
    REWORK
}
