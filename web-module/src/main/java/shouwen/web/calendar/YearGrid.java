package shouwen.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.shared.LocalizedText;

/** A year as twelve months of weeks, Monday first. */
public final class YearGrid {

    /**
     * One square.
     *
     * @param day null before the first and after the last of the month
     * @param tone {@code off}, {@code work} or {@code ordinary}
     * @param own whether the operator itself says so
     * @param name of the feast or reason, null on an ordinary day
     */
    public record Square(@Nullable Integer day, String tone, boolean own, @Nullable LocalizedText name) {

        static final Square EMPTY = new Square(null, "ordinary", false, null);
    }

    /** A month with its weeks. */
    public record MonthOfDays(String name, List<List<Square>> weeks) {}

    private final Map<LocalDate, SpecialDay> decreed = new HashMap<>();
    private final Map<LocalDate, SpecialDay> own = new HashMap<>();
    private final int year;
    private final Locale locale;

    YearGrid(int year, List<SpecialDay> decreed, List<SpecialDay> own, Locale locale) {
        this.year = year;
        this.locale = locale;
        decreed.forEach(day -> this.decreed.put(day.date(), day));
        own.forEach(day -> this.own.put(day.date(), day));
    }

    List<MonthOfDays> months() {
        return Arrays.stream(Month.values())
                .map(month -> new MonthOfDays(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), weeks(month)))
                .toList();
    }

    private List<List<Square>> weeks(Month month) {
        var days = YearMonth.of(year, month);
        var squares = new ArrayList<Square>();
        for (int before = days.atDay(1).getDayOfWeek().getValue(); before > 1; before--) {
            squares.add(Square.EMPTY);
        }
        for (int day = 1; day <= days.lengthOfMonth(); day++) {
            squares.add(square(days.atDay(day)));
        }
        while (squares.size() % 7 != 0) {
            squares.add(Square.EMPTY);
        }
        var weeks = new ArrayList<List<Square>>();
        for (int i = 0; i < squares.size(); i += 7) {
            weeks.add(List.copyOf(squares.subList(i, i + 7)));
        }
        return weeks;
    }

    private Square square(LocalDate date) {
        var mine = own.get(date);
        var special = mine != null ? mine : decreed.get(date);
        if (special == null) {
            return new Square(date.getDayOfMonth(), "ordinary", false, null);
        }
        var tone = special.kind() == Kind.DAY_OFF ? "off" : "work";
        return new Square(date.getDayOfMonth(), tone, mine != null, special.name());
    }

    /** The days of the week in short, Monday first. */
    static List<String> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, locale))
                .toList();
    }
}
