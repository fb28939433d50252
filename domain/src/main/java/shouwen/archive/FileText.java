package shouwen.archive;

/**
 * What could be read in a file.
 *
 * @param text empty where nothing was found
 */
public record FileText(Found found, String text) {

    /** Whether there was text. */
    public enum Found {
        FOUND,
        /** A picture, a recording, or a scan without text: nothing is recognised. */
        NONE,
        /** Broken, locked or of a form that cannot be read. */
        UNREADABLE
    }

    public static final FileText NONE = new FileText(Found.NONE, "");
    public static final FileText UNREADABLE = new FileText(Found.UNREADABLE, "");

    public static FileText of(String text) {
        return text.isBlank() ? NONE : new FileText(Found.FOUND, text);
    }
}
