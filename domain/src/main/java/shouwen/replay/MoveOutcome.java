package shouwen.replay;

/** What became of one case of a proposal that cases go over to another version. */
public enum MoveOutcome {
    /** Not decided yet, or not carried out. */
    NONE,
    MOVED,
    /** Left where it was: closed meanwhile. */
    CLOSED,
    /** Left where it was: what was proposed is no longer what would happen. */
    CHANGED
}
