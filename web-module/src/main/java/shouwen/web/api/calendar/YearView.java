package shouwen.web.api.calendar;

import java.time.LocalDate;
import java.util.List;
import shouwen.calendar.CalendarYearLine;
import shouwen.calendar.SpecialDay;
import shouwen.shared.LocalizedText;

/** A year with its days, and the operator's own days in it, which go before them. */
public record YearView(YearRow origin, List<Day> days, List<Day> ownDays) {

    /** A day that is not what its weekday says. */
    public record Day(LocalDate date, SpecialDay.Kind kind, LocalizedText name) {

        static Day of(SpecialDay day) {
            return new Day(day.date(), day.kind(), day.name());
        }
    }

    static YearView of(CalendarYearLine line, List<SpecialDay> days, List<SpecialDay> ownDays) {
        return new YearView(
                YearRow.of(line),
                days.stream().map(Day::of).toList(),
                ownDays.stream()
                        .filter(day -> day.date().getYear() == line.year())
                        .map(Day::of)
                        .toList());
    }
}
