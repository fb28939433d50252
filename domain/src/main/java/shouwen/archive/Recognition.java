package shouwen.archive;

/**
 * How recognising the characters of scans is set up.
 *
 * @param detail what is missing: the program or the languages; else empty
 */
public record Recognition(State state, String detail) {

    /** Whether scans are read. */
    public enum State {
        /** Nobody switched it on. */
        OFF,
        ON,
        /** The program cannot be run. */
        NO_PROGRAM,
        /** The program lacks a language. */
        NO_LANGUAGE
    }

    public static final Recognition OFF = new Recognition(State.OFF, "");
    public static final Recognition ON = new Recognition(State.ON, "");

    /** Whether it is switched on and something is missing. */
    public boolean isStopped() {
        return state == State.NO_PROGRAM || state == State.NO_LANGUAGE;
    }
}
