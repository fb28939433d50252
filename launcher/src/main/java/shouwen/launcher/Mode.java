package shouwen.launcher;

import java.util.Locale;

/** What the application fills an empty database with; it reads {@code shouwen.mode}. */
public enum Mode {
    /** The demonstration operator, made by the rehearsal. */
    DEMO,
    /** Nothing. */
    PLAIN,
    /** A rehearsal that is played at the start, and its report. */
    REHEARSE,
    /** What the tests of the assembled application need. */
    TEST;

    String property() {
        return name().toLowerCase(Locale.ROOT);
    }
}
