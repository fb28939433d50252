package shouwen.policy;

/** What became of a proposal that a version of a pack counts. */
public enum ActivationState {
    PROPOSED,
    APPROVED,
    REFUSED
}
