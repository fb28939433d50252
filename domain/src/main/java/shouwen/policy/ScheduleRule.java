package shouwen.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * What must happen again and again: an entry of a register is opened each time.
 *
 * @param every null while it or the season is blank: then nothing is opened
 * @param marks only accounts with one of these marks; empty: whatever their marks
 * @param classes only accounts of these classes; empty: of every class
 * @param weekday the day it falls due on, null: any
 * @param monthDay 1 to 31, the last day in shorter months; null: any
 * @param window the season inside which it falls due, null: all the year
 * @param leadDays how many days before it is due the entry is opened
 * @param satisfiedBy schedules whose entry counts for this one too
 */
public record ScheduleRule(
        String id,
        String clause,
        LocalizedText name,
        String register,
        @Nullable Period every,
        ForEach forEach,
        Set<String> marks,
        Set<String> classes,
        @Nullable DayOfWeek weekday,
        @Nullable Integer monthDay,
        @Nullable Window window,
        int leadDays,
        List<String> satisfiedBy) {

    /** How many entries each time. */
    public enum ForEach {
        ONCE,
        EACH_ACCOUNT,
        EACH_STAFF,
        EACH_DEPARTMENT
    }

    /** A season, both days inside it; one that ends before it begins runs over the turn of the year. */
    public record Window(MonthDay from, MonthDay to) {

        public boolean contains(MonthDay day) {
            boolean straight = !from.isAfter(to);
            boolean begun = !day.isBefore(from);
            boolean over = day.isAfter(to);
            return straight ? begun && !over : begun || !over;
        }

        /** The day itself where it lies inside, else the day the season begins next. */
        public LocalDate firstFrom(LocalDate day) {
            if (contains(MonthDay.from(day))) {
                return day;
            }
            var begins = from.atYear(day.getYear());
            return begins.isBefore(day) ? from.atYear(day.getYear() + 1) : begins;
        }
    }

    public ScheduleRule {
        marks = Set.copyOf(marks);
        classes = Set.copyOf(classes);
        satisfiedBy = List.copyOf(satisfiedBy);
    }

    /** Whether it is for accounts of a class. */
    public boolean isFor(String accountClass) {
        return classes.isEmpty() || classes.contains(accountClass);
    }

    /** Whether it runs; otherwise its period is blank. */
    public boolean configured() {
        return every != null;
    }
}
