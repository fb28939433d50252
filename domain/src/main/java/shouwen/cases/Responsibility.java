package shouwen.cases;

/** Whose fault it was; apology wording is offered only for {@link #COMPANY} (TUN-021, TUN-022). */
public enum Responsibility {
    UNDETERMINED,
    COMPANY,
    NOT_COMPANY
}
