package shouwen.archive;

/**
 * A scan whose characters could not be recognised.
 *
 * @param number of its record
 * @param failure the name of a {@link ScanFailure}
 */
public record FailedScan(String number, String title, String name, String failure) {}
