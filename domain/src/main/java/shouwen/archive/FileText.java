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
        /** A picture, a recording, or a scan without text. Characters of a scan may still be recognised. */
        NONE,
        /** Broken, locked or of a form that cannot be read. */
        UNREADABLE,
        /** A scan whose characters a program recognised; it may err. */
        RECOGNISED,
        /** A scan in which a program found no characters. */
        BLANK,
        /** A scan whose characters could not be recognised. */
        FAILED
    }

    public static final FileText NONE = new FileText(Found.NONE, "");
    public static final FileText UNREADABLE = new FileText(Found.UNREADABLE, "");

    public static FileText of(String text) {
        return text.isBlank() ? NONE : new FileText(Found.FOUND, text);
    }

    /** What was recognised on the pages of a scan. */
    public static FileText recognised(String raw) {
        var text = ReadText.ofPages(raw);
        return new FileText(text.isEmpty() ? Found.BLANK : Found.RECOGNISED, text);
    }
}
