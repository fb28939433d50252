package shouwen.archive;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of papers; null leaves a side open.
 *
 * @param text barcode, archival number, or words of the title
 * @param shelf the shelf or the beginning of it
 */
public record PaperFilter(@Nullable String text, @Nullable String shelf, @Nullable PaperPlace place) {}
