package shouwen.policy.service;

/**
 * A version as administrators see it.
 *
 * @param state whether it counts
 */
public record VersionRow(PackVersionLine version, State state) {

    /** Whether a version counts. */
    public enum State {
        /** Kept, never active. */
        DRAFT,
        /** Approved, its moment has not come. */
        COMING,
        /** What begins now goes by it. */
        IN_FORCE,
        /** Another one came after it; cases that began under it may still run. */
        PAST
    }
}
