package shouwen.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hours of an ordinary week: for each day of it none, one or several stretches of work. */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> shifts) {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = Set.of(
            DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    public WeeklyHours {
        var copy = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            copy.put(day, Shift.inOrder(shifts.getOrDefault(day, List.of())));
        }
        if (copy.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a week without any working time");
        }
        shifts = copy;
    }

    /** The same stretches on each of these days. */
    public static WeeklyHours on(Set<DayOfWeek> days, List<Shift> shifts) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, shifts));
        return new WeeklyHours(week);
    }

    /** An office week, for example {@code mondayToFriday("08:30-12:00", "13:30-17:30")}. */
    public static WeeklyHours mondayToFriday(String... shifts) {
        return on(MONDAY_TO_FRIDAY, parsed(shifts));
    }

    public static WeeklyHours mondayToFriday(List<Shift> shifts) {
        return on(MONDAY_TO_FRIDAY, shifts);
    }

    public static WeeklyHours everyDay(String... shifts) {
        return on(Set.of(DayOfWeek.values()), parsed(shifts));
    }

    /** A desk that never closes. */
    public static WeeklyHours roundTheClock() {
        return on(Set.of(DayOfWeek.values()), List.of(Shift.ALL_DAY));
    }

    List<Shift> of(DayOfWeek day) {
        return shifts.getOrDefault(day, List.of());
    }

    /** The hours of the first day of the week that has any: what a make-up workday works unless told otherwise. */
    public List<Shift> ordinaryDay() {
        return Arrays.stream(DayOfWeek.values())
                .map(this::of)
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Shift> parsed(String... shifts) {
        var result = new ArrayList<Shift>();
        for (var shift : shifts) {
            result.add(Shift.parse(shift));
        }
        return result;
    }
}
