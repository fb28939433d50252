package shouwen.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a search; null leaves a side open.
 *
 * @param recordClass the kind of case in lower case: {@code repair}
 * @param from first day of filing, in the operator's zone
 * @param to last day of filing, inclusive
 * @param department code of a department that handled it
 */
public record ArchiveFilter(
        @Nullable String recordClass, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String department) {

    public static final ArchiveFilter NONE = new ArchiveFilter(null, null, null, null);
}
