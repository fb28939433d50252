package shouwen.field;

/** The life of a work order. The first three are open. */
public enum OrderState {
    DISPATCHED,
    ARRIVED,
    HANDLED,
    REPAIRED,
    CANNOT_REPAIR,
    /** The department passed the matter on before anything was repaired. */
    WITHDRAWN;

    public boolean isOpen() {
        return this == DISPATCHED || this == ARRIVED || this == HANDLED;
    }
}
