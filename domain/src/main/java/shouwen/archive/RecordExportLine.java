package shouwen.archive;

import java.time.Instant;

/**
 * An export in a list.
 *
 * @param records how many it holds
 * @param open whether its package can still be fetched
 */
public record RecordExportLine(String number, String purpose, String note, Instant madeAt, int records, boolean open) {}
