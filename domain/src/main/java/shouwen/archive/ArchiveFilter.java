package shouwen.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a search; null leaves a side open.
 *
 * @param kind what it is the record of
 * @param recordClass code of the class it is filed under: {@code repair}
 * @param year of filing
 * @param from first day of filing, in the operator's zone
 * @param to last day of filing, inclusive
 * @param department code of a department that handled it
 * @param security who may read it
 * @param number archival number, or that of the case, order, entry it is the record of, or the beginning of one
 * @param title words that stand in the title
 * @param held only what a hold keeps, or only what none does
 */
public record ArchiveFilter(
        @Nullable RecordKind kind,
        @Nullable String recordClass,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String department,
        @Nullable SecurityLevel security,
        @Nullable String number,
        @Nullable String title,
        @Nullable Boolean held) {

    public static final ArchiveFilter NONE =
            new ArchiveFilter(null, null, null, null, null, null, null, null, null, null);

    /** The records of a class alone. */
    public static ArchiveFilter ofClass(@Nullable String recordClass, @Nullable String department) {
        return new ArchiveFilter(null, recordClass, null, null, null, department, null, null, null, null);
    }
}
