package shouwen.archive;

/** What a file of paper is wanted for. */
public enum PaperUse {
    /** To be taken along, for a term. */
    LOAN,
    /** To be looked at in the reading room, back the same day. */
    READING
}
