package shouwen.escalation;

/** Where an instruction stands. */
public enum InstructionState {
    /** The queue of the department has not delivered it yet. */
    ON_THE_WAY,
    OPEN,
    ANSWERED,
    /** Wanted no more, with a reason. */
    WITHDRAWN
}
