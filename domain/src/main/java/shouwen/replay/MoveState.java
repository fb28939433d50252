package shouwen.replay;

/** Where the proposal stands that cases go over to another version. */
public enum MoveState {
    PROPOSED,
    CARRIED_OUT,
    REFUSED,
    /** Taken back by who proposed it. */
    WITHDRAWN
}
