package shouwen.cases;

/** Whose fault it was; apology wording is offered only for {@link #COMPANY} (TUN-021, TUN-022). */
public enum Responsibility {
    UNDETERMINED,
    COMPANY,
    NOT_COMPANY;

    /** Whether one may say that one is sorry for a fault; for a delay one always may. */
    public boolean allowsApology() {
        return this == COMPANY;
    }
}
