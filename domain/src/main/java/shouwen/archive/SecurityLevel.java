package shouwen.archive;

/** Who may read a record beyond the archive itself. */
public enum SecurityLevel {
    /** The departments that handled it, and customer service. */
    INTERNAL,
    /** Archive, supervisors and general manager office only. */
    CONFIDENTIAL
}
