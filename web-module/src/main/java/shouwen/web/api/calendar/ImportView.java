package shouwen.web.api.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarImport;
import shouwen.clock.ClockRun;

/**
 * A year that was handed in.
 *
 * @param ignored entries of the file that are no official days of the year
 * @param appliedAt null while it is a preview
 * @param preview how far the list of what would move has come
 * @param moving how far the moving has come; null before it is applied
 */
public record ImportView(
        UUID id,
        String calendar,
        int year,
        List<YearView.Day> days,
        int ignored,
        String source,
        String noticeNumber,
        Instant importedAt,
        @Nullable Instant appliedAt,
        @Nullable Run preview,
        @Nullable Run moving) {

    /** A pass over the open limits: how many were looked at, how many due times move. */
    public record Run(long looked, long moved, boolean done) {

        static @Nullable Run of(@Nullable ClockRun run) {
            return run == null ? null : new Run(run.looked(), run.moved(), run.isEnded());
        }
    }

    static ImportView of(CalendarImport found, @Nullable ClockRun preview, @Nullable ClockRun moving) {
        return new ImportView(
                found.id(),
                found.calendar(),
                found.year(),
                found.days().stream().map(YearView.Day::of).toList(),
                found.ignored(),
                found.source(),
                found.noticeNumber(),
                found.importedAt(),
                found.appliedAt(),
                Run.of(preview),
                Run.of(moving));
    }
}
