package shouwen.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shouwen.shared.UnknownThingException;

/**
 * The special days one operator counts with: the statutory calendar that comes with the product, the years it has
 * imported over it, and its own days. Immutable; a change makes another.
 *
 * @param revision grows with every change; the same revision holds the same days
 */
public record OperatorCalendars(long revision, PublicHolidays mainland, List<SpecialDay> ownDays) {

    /** The code of the statutory calendar of mainland China. */
    public static final String MAINLAND = "cn";

    /** The code of a calendar that asks no authority. */
    public static final String NONE = "none";

    public OperatorCalendars {
        ownDays = List.copyOf(ownDays);
    }

    /** What every operator begins with. */
    public static OperatorCalendars bundled() {
        return new OperatorCalendars(0, ChineseCalendar.statutory(), List.of());
    }

    /** With imported years over the statutory ones, the years in order, so that a later decree wins over a December. */
    public static OperatorCalendars of(
            long revision, TreeMap<Integer, List<SpecialDay>> imported, Collection<SpecialDay> ownDays) {
        var mainland = ChineseCalendar.statutory();
        for (var year : imported.entrySet()) {
            mainland = mainland.withYear(year.getKey(), year.getValue());
        }
        return new OperatorCalendars(revision, mainland, List.copyOf(ownDays));
    }

    /** The same with a year as somebody proposes it. */
    public OperatorCalendars withYear(int year, Collection<SpecialDay> decreed) {
        return new OperatorCalendars(revision, mainland.withYear(year, decreed), ownDays);
    }

    /**
     * The year whose days a person should see to now: the present one while nobody has decreed it, and from 1 December on
     * the next.
     */
    public Optional<Integer> missingYear(LocalDate today) {
        int next = today.getYear() + 1;
        if (!mainland.published(today.getYear())) {
            return Optional.of(today.getYear());
        }
        return today.getMonth() == Month.DECEMBER && !mainland.published(next) ? Optional.of(next) : Optional.empty();
    }

    /** The public days by the code a pack names. Refused when there is no such calendar. */
    public PublicHolidays holidays(String code) {
        return switch (code) {
            case MAINLAND -> mainland;
            case NONE -> PublicHolidays.NONE;
            default -> throw new UnknownThingException("calendar", code);
        };
    }

    /** What a date is, the operator's own days first; null when it is what its weekday says. */
    public @Nullable SpecialDay on(LocalDate date) {
        return ownDays.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .or(() -> mainland.on(date))
                .orElse(null);
    }
}
