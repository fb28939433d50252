package shouwen.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper to be registered.
 *
 * @param recordClass code of a class of the regulation
 * @param security null for that of its class
 * @param barcode of a label it has already; blank for a new one
 * @param shelf where the file of paper stands; blank where there is only the scan
 * @param dated day of the paper, from which its retention counts; null for that of its registration
 */
public record NewPaper(
        @Nullable String recordClass,
        @Nullable String title,
        @Nullable String note,
        @Nullable String department,
        @Nullable SecurityLevel security,
        @Nullable String barcode,
        @Nullable String shelf,
        @Nullable LocalDate dated) {

    /** A paper of the day of its registration. */
    public NewPaper(
            @Nullable String recordClass,
            @Nullable String title,
            @Nullable String note,
            @Nullable String department,
            @Nullable SecurityLevel security,
            @Nullable String barcode,
            @Nullable String shelf) {
        this(recordClass, title, note, department, security, barcode, shelf, null);
    }
}
