package shouwen.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records handed over as a package.
 *
 * @param purpose code of a {@link shouwen.audit.Purpose}
 * @param note to whom, or by which request; may be empty
 * @param records their ids, in the order of the package
 */
public record RecordExport(
        UUID id, String number, String purpose, String note, Instant madeAt, String madeBy, List<UUID> records) {

    public RecordExport {
        records = List.copyOf(records);
    }
}
