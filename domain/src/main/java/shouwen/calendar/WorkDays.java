package shouwen.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The days of some decades, numbered, with the count of workdays before each and the way back. */
final class WorkDays {

    private final long first;
    /** For each day its first stretch of work; one more entry closes the last day. */
    private final int[] stretches;
    private final int[] workdaysBefore;
    private final int[] workdays;

    WorkDays(LocalDate first, int[] stretches) {
        this.first = first.toEpochDay();
        this.stretches = stretches;
        this.workdaysBefore = new int[stretches.length];
        int days = stretches.length - 1;
        for (int day = 0; day < days; day++) {
            workdaysBefore[day + 1] = workdaysBefore[day] + (isWorkday(day) ? 1 : 0);
        }
        this.workdays = new int[workdaysBefore[days]];
        for (int day = 0; day < days; day++) {
            if (isWorkday(day)) {
                workdays[workdaysBefore[day]] = day;
            }
        }
    }

    private boolean isWorkday(int day) {
        return stretches[day + 1] > stretches[day];
    }

    boolean isWorkday(LocalDate date) {
        return isWorkday(day(date));
    }

    /** The nth workday after a day, n from 1; days are counted from the epoch. */
    long after(long epochDay, int n) {
        long ordinal = (long) workdaysBefore[day(epochDay) + 1] + n - 1;
        if (ordinal >= workdays.length) {
            throw new DateTimeException("outside the years of the calendar");
        }
        return first + workdays[(int) ordinal];
    }

    /** How many workdays there are from one date up to, not including, another. */
    int between(LocalDate from, LocalDate to) {
        return workdaysBefore[day(to)] - workdaysBefore[day(from)];
    }

    int firstStretch(long epochDay) {
        return stretches[day(epochDay)];
    }

    int lastStretch(long epochDay) {
        return stretches[day(epochDay) + 1] - 1;
    }

    private int day(LocalDate date) {
        return day(date.toEpochDay());
    }

    private int day(long epochDay) {
        long day = epochDay - first;
        if (day < 0 || day >= stretches.length - 1) {
            throw new DateTimeException("outside the years of the calendar: " + LocalDate.ofEpochDay(epochDay));
        }
        return (int) day;
    }
}
