package shouwen.register;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import shouwen.policy.ScheduleRule;

/**
 * One turn of a schedule: a stretch of the calendar, which brings forth one entry for each subject. Months count from
 * January, weeks from Monday, so that every node and every start agrees.
 *
 * @param from the first day
 * @param due the day the entry falls due inside it
 */
public record ScheduleSlot(String schedule, LocalDate from, LocalDate due) {

    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

    /**
     * The turn whose entry is to be there on a day; empty while its time has not come, outside its season, and while the
     * period is blank.
     */
    public static Optional<ScheduleSlot> on(LocalDate today, ScheduleRule rule) {
        var every = rule.every();
        if (every == null) {
            return Optional.empty();
        }
        var day = today.plusDays(rule.leadDays());
        var window = rule.window();
        if (window != null && !window.contains(MonthDay.from(day))) {
            return Optional.empty();
        }
        var from = beginning(day, every);
        var slot = new ScheduleSlot(rule.id(), from, due(from, rule));
        return slot.due.isAfter(day) ? Optional.empty() : Optional.of(slot);
    }

    /** Whether what was done on a day was done in this turn. */
    public boolean holds(LocalDate done) {
        return !done.isBefore(from);
    }

    /** Names the entry of a subject; the same however often the schedule is looked at. */
    public String key(String subject) {
        return schedule + "/" + from + "/" + subject;
    }

    private static LocalDate beginning(LocalDate day, Period every) {
        long months = every.toTotalMonths();
        if (months > 0) {
            long index = Math.floorDiv(day.getYear() * 12L + day.getMonthValue() - 1, months) * months;
            return LocalDate.of((int) (index / 12), (int) (index % 12) + 1, 1);
        }
        long days = Math.max(1, every.getDays());
        var anchor = days % 7 == 0 ? A_MONDAY.toEpochDay() : 0;
        return LocalDate.ofEpochDay(anchor + Math.floorDiv(day.toEpochDay() - anchor, days) * days);
    }

    private static LocalDate due(LocalDate from, ScheduleRule rule) {
        var due = from;
        var monthDay = rule.monthDay();
        if (monthDay != null) {
            var month = YearMonth.from(from);
            due = month.atDay(Math.min(monthDay, month.lengthOfMonth()));
        }
        var weekday = rule.weekday();
        due = weekday == null ? due : due.with(TemporalAdjusters.nextOrSame(weekday));
        var window = rule.window();
        return window == null ? due : window.firstFrom(due);
    }
}
