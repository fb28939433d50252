package shouwen.calendar.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shouwen.calendar.CalendarProblem;
import shouwen.calendar.CalendarRefusedException;
import shouwen.calendar.DecreedYear;
import shouwen.calendar.FeastNames;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.SpecialDay.Kind;

/** What is found in the file of a year while it is read: days, and everything wrong. */
final class Findings {

    /** A year of weekends and feasts has far fewer; more is no calendar. */
    private static final int MOST_DAYS = 200;

    private static final int MOST_PROBLEMS = 50;
    private static final int LONGEST_NAME = 60;

    private final int year;
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<CalendarProblem> problems = new ArrayList<>();
    private int ignored;

    Findings(int year) {
        this.year = year;
    }

    int year() {
        return year;
    }

    /** An entry that says of itself that it is an official day of this year. */
    void day(int line, String date, Kind kind, String name) {
        try {
            day(line, LocalDate.parse(date), kind, name);
        } catch (DateTimeException notADate) {
            wrong(line, "wrongDate", shortened(date));
        }
    }

    void day(int line, LocalDate date, Kind kind, String name) {
        if (!belongs(date)) {
            wrong(line, "wrongYear", date.toString(), String.valueOf(year));
        } else if (kind == Kind.MAKE_UP_WORKDAY && !isWeekend(date)) {
            wrong(line, "makeUpOnWeekday", date.toString());
        } else if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            wrong(line, "wrongName", date.toString(), LONGEST_NAME);
        } else {
            keep(line, new SpecialDay(date, kind, FeastNames.of(name.strip())));
        }
    }

    private void keep(int line, SpecialDay day) {
        var before = days.putIfAbsent(day.date(), day);
        var first = lines.putIfAbsent(day.date(), line);
        if (before != null) {
            var code = before.kind() == day.kind() ? "duplicate" : "bothKinds";
            wrong(line, code, day.date().toString(), String.valueOf(first));
        } else if (days.size() == MOST_DAYS + 1) {
            wrong(line, "tooMany", MOST_DAYS);
        }
    }

    /** Of the year itself, or of the December before: a notice may make up for New Year there. */
    boolean belongs(LocalDate date) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** An entry of a feed that is no official day of this year (zammad_390). */
    void ignore() {
        ignored++;
    }

    void wrong(int line, String code, Object... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new CalendarProblem(line, code, List.of(arguments)));
        }
    }

    /** What was read. Refused when anything was wrong, or no day of the year is off. */
    DecreedYear finish() {
        boolean anyOff = days.values().stream()
                .anyMatch(day -> day.kind() == Kind.DAY_OFF && day.date().getYear() == year);
        if (problems.isEmpty() && !anyOff) {
            wrong(0, "noDaysOff", String.valueOf(year));
        }
        if (!problems.isEmpty()) {
            throw new CalendarRefusedException(problems);
        }
        return new DecreedYear(year, List.copyOf(days.values()), ignored);
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
