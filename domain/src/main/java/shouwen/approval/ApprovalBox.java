package shouwen.approval;

/** Which requests a list shows. */
public enum ApprovalBox {
    /** Those that wait for the reader, in their own right or as a deputy. */
    TURN,
    /** Those the reader made. */
    MINE,
    /** Those the reader decided on. */
    DECIDED,
    /** Those that still owe a form or a report (TUN-039, VEH-017). */
    OWED,
    /** All the reader may see. */
    ALL
}
