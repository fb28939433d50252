package shouwen.web.api.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarYearLine;

/**
 * A year that is known.
 *
 * @param importedAt null for a year that came with the product
 */
public record YearRow(
        String calendar,
        int year,
        int daysOff,
        int makeUpDays,
        String source,
        String noticeNumber,
        @Nullable Instant importedAt) {

    static YearRow of(CalendarYearLine line) {
        return new YearRow(
                line.calendar(),
                line.year(),
                line.daysOff(),
                line.makeUpDays(),
                line.source(),
                line.noticeNumber(),
                line.importedAt());
    }
}
