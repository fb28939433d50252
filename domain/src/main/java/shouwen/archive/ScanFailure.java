package shouwen.archive;

/** Why the characters of a scan could not be recognised. */
public enum ScanFailure {
    /** A page took longer than is allowed. */
    TIME,
    /** A page or a picture on it is larger than is opened. */
    SIZE,
    /** Broken, or of a form that is not read. */
    FORM,
    /** Its file is not there. */
    MISSING,
    /** The program said no. */
    PROGRAM,
    /** It was broken off several times: the server or the program died over it. */
    BROKEN_OFF
}
