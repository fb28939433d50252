package shouwen.calendar.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarImport;
import shouwen.calendar.CalendarYearLine;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.PublicHolidays;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.UnknownThingException;

/** What is known of the special days of the caller's operator. */
@Stateless
@RolesAllowed("administrator")
public class CalendarQueries {

    /** Where the years that come with the product are from. */
    public static final String BUNDLED = "chinese-days 1.5.7";

    @Inject
    CalendarBook book;

    @Inject
    CalendarStore store;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    /** All years known, the latest first, with their origin. */
    public List<CalendarYearLine> years() {
        var holidays = mine().mainland();
        Map<Integer, CalendarImport> imported = store.inForce(operator()).stream()
                .collect(Collectors.toMap(CalendarImport::year, Function.identity()));
        var lines = new ArrayList<CalendarYearLine>();
        for (int year : holidays.years()) {
            lines.add(line(holidays, year, imported.get(year)));
        }
        return lines;
    }

    private static CalendarYearLine line(PublicHolidays holidays, int year, @Nullable CalendarImport from) {
        var days = holidays.ofYear(year);
        int off = (int) days.stream().filter(day -> day.kind() == Kind.DAY_OFF).count();
        return new CalendarYearLine(
                OperatorCalendars.MAINLAND,
                year,
                off,
                days.size() - off,
                from == null ? null : from.id(),
                from == null ? BUNDLED : from.source(),
                from == null ? "" : from.noticeNumber(),
                from == null ? null : from.importedBy(),
                from == null ? null : from.importedAt());
    }

    /** The year somebody should see to; empty while there is none. */
    public Optional<Integer> missingYear() {
        var zone = operators.get(operator()).zone();
        return mine().missingYear(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** One year. Refused as unknown when there is no such calendar or nobody has decreed the year yet. */
    public CalendarYearLine year(String calendar, int year) {
        return years().stream()
                .filter(line -> line.calendar().equals(calendar) && line.year() == year)
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("calendarYear", String.valueOf(year)));
    }

    /** The decreed days of a year, in order; none for a year nobody has decreed yet. */
    public List<SpecialDay> days(int year) {
        return mine().mainland().ofYear(year);
    }

    /** The operator's own days, in order. */
    public List<SpecialDay> ownDays() {
        return mine().ownDays();
    }

    /** Previews that may still be applied, the latest first; at most 20. */
    public List<CalendarImport> waiting() {
        return store.waiting(operator());
    }

    /** An import of the operator. Refused as unknown when there is none. */
    public CalendarImport find(UUID importId) {
        return store.find(operator(), importId)
                .orElseThrow(() -> new UnknownThingException("calendarImport", importId));
    }

    private OperatorCalendars mine() {
        return book.of(operator());
    }

    private UUID operator() {
        return callers.current().operatorId();
    }
}
