package shouwen.archive;

import org.jspecify.annotations.Nullable;

/**
 * A paper to be registered.
 *
 * @param recordClass code of a class of the regulation
 * @param security null for that of its class
 * @param barcode of a label it has already; blank for a new one
 * @param shelf where the file of paper stands; blank where there is only the scan
 */
public record NewPaper(
        @Nullable String recordClass,
        @Nullable String title,
        @Nullable String note,
        @Nullable String department,
        @Nullable SecurityLevel security,
        @Nullable String barcode,
        @Nullable String shelf) {}
