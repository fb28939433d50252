package shouwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Against plain counting, day by day and minute by minute, with the decrees read another way. */
class WorkingCalendarOracleTest {

    private static final long FIRST_MINUTE = minute("2004-01-01T00:00:00Z");
    private static final List<String[]> DECREES = decrees();

    private final WorkingCalendar office = ChineseDays.office();

    @Property(tries = 2000)
    void a_business_day_is_found_as_by_turning_the_leaves(
            @ForAll @LongRange(min = 0, max = 8330) long day, @ForAll @IntRange(min = 1, max = 30) int n) {
        var date = LocalDate.of(2004, 1, 1).plusDays(day);
        var start = date.atTime(10, 0).atZone(ChineseDays.SHANGHAI).toInstant();
        boolean worked = worked(date);

        var due = office.addBusinessDays(start, n).atZone(ChineseDays.SHANGHAI);

        var leaf = date;
        for (int left = worked ? n : n + 1; left > 0; ) {
            leaf = leaf.plusDays(1);
            left -= worked(leaf) ? 1 : 0;
        }
        assertThat(due.toLocalDate()).isEqualTo(leaf);
        assertThat(due.toLocalTime()).isEqualTo(worked ? LocalTime.of(10, 0) : LocalTime.of(8, 30));
        assertThat(office.isWorkday(date)).isEqualTo(worked);
    }

    @Property(tries = 300)
    void working_time_is_the_sum_of_its_minutes(
            @ForAll @LongRange(min = 0, max = 11_990_000) long offset,
            @ForAll @IntRange(min = 0, max = 20_000) int length) {
        var from = instant(FIRST_MINUTE + offset);
        var to = instant(FIRST_MINUTE + offset + length);

        var worked = office.workingTimeBetween(from, to);

        assertThat(worked).isEqualTo(Duration.ofMinutes(minutes(FIRST_MINUTE + offset, length)));
    }

    @Property(tries = 300)
    void time_added_is_worked_and_not_a_minute_too_late(
            @ForAll @LongRange(min = 0, max = 11_900_000) long offset,
            @ForAll @IntRange(min = 1, max = 5_000) int length) {
        var from = instant(FIRST_MINUTE + offset);

        var end = office.addWorkingTime(from, Duration.ofMinutes(length));

        long minute = FIRST_MINUTE + offset;
        for (int left = length; left > 0; minute++) {
            left -= worked(minute) ? 1 : 0;
        }
        assertThat(end).isEqualTo(instant(minute));
        assertThat(office.workingTimeBetween(office.addWorkingTime(end, Duration.ofMinutes(-length)), end))
                .isEqualTo(Duration.ofMinutes(length));
    }

    private static int minutes(long from, int length) {
        int count = 0;
        for (long minute = from; minute < from + length; minute++) {
            count += worked(minute) ? 1 : 0;
        }
        return count;
    }

    private static boolean worked(long minute) {
        var local = instant(minute).atZone(ChineseDays.SHANGHAI);
        int ofDay = local.getHour() * 60 + local.getMinute();
        boolean inHours = ofDay >= 510 && ofDay < 720 || ofDay >= 780 && ofDay < 1050;
        return inHours && worked(local.toLocalDate());
    }

    /** The line of the decrees that spans the date decides, else the weekday. */
    private static boolean worked(LocalDate date) {
        var day = date.toString();
        for (var cells : DECREES) {
            if (cells[1].compareTo(day) <= 0 && cells[2].compareTo(day) >= 0) {
                return cells[0].equals("work");
            }
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static List<String[]> decrees() {
        try (var stream = WorkingCalendar.class.getResourceAsStream("china.csv")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long minute(String moment) {
        return Instant.parse(moment).getEpochSecond() / 60;
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
