package shouwen.launcher;

/** Why a run cannot start or go on: one line for a person, and the exit code for a script. */
public class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public LaunchException(ExitCode exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    public LaunchException(ExitCode exitCode, String line, Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
