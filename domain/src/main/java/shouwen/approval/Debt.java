package shouwen.approval;

/** What is owed after a request went on without the usual paper or post. */
public enum Debt {
    /** The form of what was agreed by telephone (VEH-017). */
    FORM,
    /** The report to the post that was passed over (TUN-039). */
    REPORT
}
