package shouwen.field;

/** The life of a work order. The first three are open. */
public enum OrderState {
    DISPATCHED,
    ARRIVED,
    HANDLED,
    REPAIRED,
    CANNOT_REPAIR;

    public boolean isOpen() {
        return this != REPAIRED && this != CANNOT_REPAIR;
    }
}
