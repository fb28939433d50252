package shouwen.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import shouwen.shared.InvalidInputException;

/**
 * The days of a leave, ends included.
 *
 * @param fromNoon whether the first day only begins at noon
 * @param toNoon whether the last day ends at noon
 */
public record LeaveSpan(LocalDate first, LocalDate last, boolean fromNoon, boolean toNoon) {

    /** The longest that can be filed at once, in days by the calendar. */
    public static final int MOST_DAYS = 366;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Refused when it ends before it begins, holds nothing, or is longer than a year. */
    public LeaveSpan {
        if (last.isBefore(first)) {
            throw new InvalidInputException("lastDay", "leave.endsBefore");
        }
        if (first.equals(last) && fromNoon && toNoon) {
            throw new InvalidInputException("lastDay", "leave.nothing");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new InvalidInputException("lastDay", "leave.tooLong", MOST_DAYS);
        }
    }

    /** Days by the calendar, in halves. */
    public BigDecimal calendarDays() {
        return days(date -> true);
    }

    /** Of these days the ones that are worked, in halves. */
    public BigDecimal workingDays(Predicate<LocalDate> isWorkday) {
        return days(isWorkday);
    }

    private BigDecimal days(Predicate<LocalDate> counts) {
        var days = BigDecimal.valueOf(
                first.datesUntil(last.plusDays(1)).filter(counts).count());
        if (fromNoon && counts.test(first)) {
            days = days.subtract(HALF);
        }
        return toNoon && counts.test(last) ? days.subtract(HALF) : days;
    }

    /** What of a date it takes; empty where it takes nothing. */
    public Optional<DayPart> on(LocalDate date) {
        if (date.isBefore(first) || date.isAfter(last)) {
            return Optional.empty();
        }
        if (fromNoon && date.equals(first)) {
            return Optional.of(DayPart.AFTERNOON);
        }
        return Optional.of(toNoon && date.equals(last) ? DayPart.MORNING : DayPart.WHOLE);
    }

    /** Whether any of it falls on a day of a kind (TUN-055: a public holiday). */
    public boolean touches(Predicate<LocalDate> days) {
        return first.datesUntil(last.plusDays(1)).anyMatch(days);
    }

    /** The time of day on its first day from which it counts. */
    public LocalTime begins() {
        return fromNoon ? LocalTime.NOON : LocalTime.MIDNIGHT;
    }

    /** When it is over: at noon of its last day or at the end of it. */
    public LocalDateTime ends() {
        return toNoon ? last.atTime(LocalTime.NOON) : last.plusDays(1).atStartOfDay();
    }

    /** Whether two spans have a part of a day in common. */
    public boolean meets(LeaveSpan other) {
        if (other.last.isBefore(first) || other.first.isAfter(last)) {
            return false;
        }
        if (last.equals(other.first) && toNoon && other.fromNoon || other.last.equals(first) && other.toNoon && fromNoon) {
            return false;
        }
        return true;
    }
}
