package shouwen.staff;

/** Where a roster stands. */
public enum RosterState {
    /** Only those who make it see it. */
    DRAFT,
    /** It counts, and changes only by exchange. */
    PUBLISHED,
    DISCARDED
}
