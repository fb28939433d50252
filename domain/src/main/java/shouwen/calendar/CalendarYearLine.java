package shouwen.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year that is known, and where it comes from.
 *
 * @param calendar code of the public calendar
 * @param daysOff how many days are off
 * @param makeUpDays how many are worked for it
 * @param importId null for a year that came with the product
 * @param source where the importer found it
 * @param noticeNumber of the decree, empty when nobody gave it
 * @param importedBy null for a year that came with the product
 */
public record CalendarYearLine(
        String calendar,
        int year,
        int daysOff,
        int makeUpDays,
        @Nullable UUID importId,
        String source,
        String noticeNumber,
        @Nullable UUID importedBy,
        @Nullable Instant importedAt) {}
