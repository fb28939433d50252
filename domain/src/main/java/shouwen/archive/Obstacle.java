package shouwen.archive;

/** Why a record is not destroyed. The first that holds is told. */
public enum Obstacle {
    /** It was destroyed already. */
    DESTROYED,
    /** Its term is not over, or it is kept for ever, or nobody set a term. */
    NOT_OVER,
    /** A hold keeps it. */
    HELD,
    /** Its paper is with somebody. */
    OUT,
    /** Another proposal has it. */
    PROPOSED,
    /** It is not what it was when proposed, or its content does not match its hash. */
    CHANGED;

    /** Code of the refusal that names the records. */
    public String code() {
        return "destruction." + name();
    }
}
