package shouwen.launcher;

/** How a run ended, as the shell sees it; {@code --help} lists them. */
public enum ExitCode {
    OK(0, "stopped on request"),
    FAILED(1, "an unexpected failure"),
    USAGE(2, "an option is unknown or wrong"),
    JDK(3, "no JDK, or older than 17"),
    PORT(4, "a port is taken"),
    DATA_IN_USE(5, "the data directory is in use by another run"),
    DATA_NOT_WRITABLE(6, "the data directory cannot be written"),
    DATABASE(7, "the database does not start, does not answer, or has died"),
    SERVER(8, "the server or the application does not start, or has died"),
    BUILD(9, "the build failed"),
    HALF_DEMONSTRATION(10, "the demonstration in the data directory was broken off while it was made");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
