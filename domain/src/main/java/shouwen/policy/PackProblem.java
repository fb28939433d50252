package shouwen.policy;

/**
 * One thing wrong in a pack.
 *
 * @param file the file inside the pack's folder
 * @param line 1 and up; 0 where the whole file is meant
 * @param path JSON pointer of the value, empty for the whole file
 * @param reason in plain English
 */
public record PackProblem(String file, int line, String path, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + " " + (path.isEmpty() ? "/" : path) + ": " + reason;
    }
}
