package shouwen.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * When work is done, in one time zone, from 2000 to 2059; immutable. Every question is answered in constant time from
 * sums made once. Years whose holidays nobody has decreed yet are counted by the week alone, and
 * {@link #unpublishedYear} says so. Moments and dates outside the span are refused with {@link DateTimeException}.
 */
public final class WorkingCalendar {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2059, 12, 31);
    private static final long NANOS = 1_000_000_000L;
    private static final long SECONDS_OF_DAY = 86_400;

    private final CalendarDefinition definition;
    private final WorkLine line;
    private final WorkDays days;
    private final Duration ordinaryDay;

    private WorkingCalendar(CalendarDefinition definition) {
        this.definition = definition;
        int count = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1;
        var stretches = new int[count + 1];
        var starts = new LongList();
        var ends = new LongList();
        for (int day = 0; day < count; day++) {
            var date = FIRST_DAY.plusDays(day);
            for (var shift : definition.shiftsOn(date)) {
                starts.add(moment(date, shift.from()));
                ends.add(moment(date, shift.to()));
            }
            stretches[day + 1] = starts.size();
        }
        line = new WorkLine(
                starts.toArray(), ends.toArray(), moment(FIRST_DAY, 0), moment(LAST_DAY, Shift.ALL_DAY.to()));
        days = new WorkDays(FIRST_DAY, stretches);
        ordinaryDay = Duration.ofSeconds(definition.hours().ordinaryDay().stream()
                .mapToInt(Shift::seconds)
                .sum());
    }

    public static WorkingCalendar of(CalendarDefinition definition) {
        return new WorkingCalendar(definition);
    }

    private long moment(LocalDate date, int secondOfDay) {
        var local = secondOfDay == Shift.ALL_DAY.to()
                ? date.plusDays(1).atStartOfDay()
                : date.atTime(LocalTime.ofSecondOfDay(secondOfDay));
        return local.atZone(zone()).toEpochSecond() * NANOS;
    }

    public ZoneId zone() {
        return definition.zone();
    }

    /** Whether any work is done on the date. */
    public boolean isWorkday(LocalDate date) {
        return days.isWorkday(date);
    }

    /** How many workdays there are from one date up to, not including, another; negative when they are swapped. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return days.between(from, to);
    }

    /** The working time of an ordinary day. */
    public Duration ordinaryDay() {
        return ordinaryDay;
    }

    /** The moment itself if it is worked, else the next at which work begins. */
    public Instant nextWorkingInstant(Instant from) {
        return instant(line.nextWork(nanos(from)));
    }

    /** Working time between two moments; negative when the second is earlier. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return Duration.ofNanos(line.workBefore(nanos(to)) - line.workBefore(nanos(from)));
    }

    /**
     * The first moment by which so much working time has passed, so four hours of a morning end at noon, not after
     * lunch. A negative time goes back, to the last moment from which so much working time is left.
     */
    public Instant addWorkingTime(Instant from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        long work = line.workBefore(nanos(from)) + time.toNanos();
        return instant(time.isNegative() ? line.latestAfter(work) : line.earliestAfter(work));
    }

    /**
     * The same time of day on the nth business day after; what begins outside working time begins at the next working
     * moment. Where the hours of that day are shorter, the time is moved into them.
     */
    public Instant addBusinessDays(Instant from, int n) {
        var begin = nextWorkingInstant(from);
        if (n == 0) {
            return begin;
        }
        var offset = zone().getRules().getOffset(begin);
        long today = Math.floorDiv(begin.getEpochSecond() + offset.getTotalSeconds(), SECONDS_OF_DAY);
        long day = days.after(today, n);
        var same = begin.plusSeconds((day - today) * SECONDS_OF_DAY);
        if (!zone().getRules().getOffset(same).equals(offset)) {
            var time = begin.atZone(zone()).toLocalTime();
            same = at(LocalDate.ofEpochDay(day), time);
        }
        return instant(line.within(days.firstStretch(day), days.lastStretch(day), nanos(same)));
    }

    /** Business days counted in halves; an odd half is half the working time of an ordinary day. */
    public Instant addHalfBusinessDays(Instant from, int halves) {
        var whole = addBusinessDays(from, halves / 2);
        return halves % 2 == 0 ? whole : addWorkingTime(whole, ordinaryDay.dividedBy(2));
    }

    /** The same time of day so many days, months or years later; the 31st becomes the last of a shorter month. */
    public Instant addPeriod(Instant from, Period period) {
        return from.atZone(zone()).plus(period).toInstant();
    }

    /** The end of the date of a moment: midnight. */
    public Instant endOfDay(Instant moment) {
        return at(moment.atZone(zone()).toLocalDate().plusDays(1), LocalTime.MIDNIGHT);
    }

    /** A time on the day after (TUN-063). */
    public Instant nextMorning(Instant from, LocalTime by) {
        return at(from.atZone(zone()).toLocalDate().plusDays(1), by);
    }

    /** A time on the Monday after, never the same day; a holiday does not shift it (TUN-086). */
    public Instant mondayAfter(Instant from, LocalTime by) {
        return at(from.atZone(zone()).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), by);
    }

    /** The same time of day on the first workday from the date of the moment on. */
    public Instant onWorkday(Instant moment) {
        var local = moment.atZone(zone());
        var date = local.toLocalDate();
        return isWorkday(date)
                ? moment
                : at(LocalDate.ofEpochDay(days.after(date.toEpochDay(), 1)), local.toLocalTime());
    }

    /** Days of a span, ends included, that are worked or off against their weekday, in order. */
    public List<SpecialDay> exceptions(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(date -> definition.exception(date).stream())
                .toList();
    }

    /** The first year of a span whose holidays are not decreed yet. */
    public Optional<Integer> unpublishedYear(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!definition.publicHolidays().published(year)) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    private Instant at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, zone()).toInstant();
    }

    private static long nanos(Instant moment) {
        try {
            return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), NANOS), moment.getNano());
        } catch (ArithmeticException e) {
            throw new DateTimeException("outside the years of the calendar: " + moment, e);
        }
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
