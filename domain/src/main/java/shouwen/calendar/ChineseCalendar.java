package shouwen.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shouwen.shared.LocalizedText;

/**
 * The statutory holidays and make-up workdays of mainland China, 2004 to 2026, as the State Council decreed them year by
 * year. Later years are imported when they are decreed; nothing computes them.
 */
public final class ChineseCalendar {

    private static final PublicHolidays STATUTORY = read();

    private ChineseCalendar() {}

    public static PublicHolidays statutory() {
        return STATUTORY;
    }

    private static PublicHolidays read() {
        var resource = Objects.requireNonNull(ChineseCalendar.class.getResourceAsStream("china.csv"), "china.csv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var days = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> days(line.split(",")).stream())
                    .toList();
            var years = days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
            return PublicHolidays.of(days, years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is kind (off or work), first day, last day, and the name in English, simplified and traditional Chinese. */
    private static List<SpecialDay> days(String[] cells) {
        var kind = cells[0].equals("off") ? SpecialDay.Kind.DAY_OFF : SpecialDay.Kind.MAKE_UP_WORKDAY;
        var name = new LocalizedText(cells[3], cells[4], cells[5]);
        var days = new ArrayList<SpecialDay>();
        LocalDate.parse(cells[1])
                .datesUntil(LocalDate.parse(cells[2]).plusDays(1))
                .forEach(date -> days.add(new SpecialDay(date, kind, name)));
        return days;
    }
}
