package shouwen.archive;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of loans.
 *
 * @param standing which; null for all that are open
 * @param barcode of the paper; null for any
 * @param mine whether only the caller's own
 */
public record LoanFilter(@Nullable Standing standing, @Nullable String barcode, boolean mine) {

    /** Everything open the caller may see. */
    public static final LoanFilter OPEN = new LoanFilter(null, null, false);

    /** A group of loans. */
    public enum Standing {
        OPEN,
        REQUESTED,
        AGREED,
        LENT,
        OVERDUE,
        OVER
    }
}
