package shouwen.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year somebody handed in.
 *
 * @param ignored entries of the file that are no official days of the year
 * @param appliedAt null while it is a preview
 */
public record CalendarImport(
        UUID id,
        String calendar,
        int year,
        List<SpecialDay> days,
        int ignored,
        String source,
        String noticeNumber,
        String fileName,
        Instant importedAt,
        UUID importedBy,
        @Nullable Instant appliedAt,
        @Nullable UUID appliedBy) {

    public boolean isApplied() {
        return appliedAt != null;
    }
}
