package shouwen.archive;

/** Who may read a record beyond the archive itself. */
public enum SecurityLevel {
    /** Everybody who may search the archive. */
    OPEN,
    /** The departments that handled it, and customer service. */
    INTERNAL,
    /** Archive, supervisors and general manager office only. */
    CONFIDENTIAL
}
