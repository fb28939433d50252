package shouwen.escalation;

/** What a head wants of a department. */
public enum InstructionKind {
    /** One department is to do something. */
    INSTRUCTION,
    /** Several departments are to work on it together. */
    COORDINATION,
    /** The general manager office is to know of something with large impact (TUN-074). */
    REPORT
}
