package shouwen.archive;

/** Where a file of paper is; it is in exactly one place. */
public enum PaperPlace {
    SHELF,
    BORROWER,
    READING_ROOM,
    DESTROYED
}
