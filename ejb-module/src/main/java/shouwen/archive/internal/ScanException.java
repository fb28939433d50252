package shouwen.archive.internal;

import shouwen.archive.ScanFailure;

/** The characters of a scan were not recognised. */
final class ScanException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ScanFailure why;

    ScanException(ScanFailure why, String detail) {
        super(why + ": " + detail);
        this.why = why;
    }

    ScanFailure why() {
        return why;
    }
}
