package shouwen.field;

/** The only grounds on which a repair may end without one (TUN-112). */
public enum CannotRepairReason {
    OUT_OF_SCOPE,
    NO_PARTS
}
