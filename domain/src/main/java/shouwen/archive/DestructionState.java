package shouwen.archive;

/** How far a proposal to destroy records is. */
public enum DestructionState {
    PROPOSED,
    DESTROYED,
    REFUSED,
    WITHDRAWN
}
