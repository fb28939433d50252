package shouwen.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What makes a working calendar, as an operator states it. The operator's own special days go before the public ones,
 * the public ones before the week.
 *
 * @param makeUpShifts the hours of a make-up workday
 * @param ownDays the operator's holidays and extra workdays
 */
public record CalendarDefinition(
        ZoneId zone,
        WeeklyHours hours,
        List<Shift> makeUpShifts,
        PublicHolidays publicHolidays,
        Map<LocalDate, SpecialDay> ownDays) {

    public CalendarDefinition {
        makeUpShifts = Shift.inOrder(makeUpShifts);
        ownDays = Map.copyOf(ownDays);
        if (makeUpShifts.isEmpty()) {
            throw new IllegalArgumentException("a make-up workday without working time");
        }
    }

    /** A calendar whose make-up workdays work the hours of an ordinary day. */
    public static CalendarDefinition of(ZoneId zone, WeeklyHours hours, PublicHolidays publicHolidays) {
        return new CalendarDefinition(zone, hours, hours.ordinaryDay(), publicHolidays, Map.of());
    }

    /** Day and night, on holidays too. */
    public static CalendarDefinition roundTheClock(ZoneId zone) {
        return of(zone, WeeklyHours.roundTheClock(), PublicHolidays.NONE);
    }

    /** The same with the operator's own holidays and extra workdays. Refused when a day is named twice. */
    public CalendarDefinition withOwnDays(Collection<SpecialDay> days) {
        var byDate = days.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        return new CalendarDefinition(zone, hours, makeUpShifts, publicHolidays, byDate);
    }

    Optional<SpecialDay> special(LocalDate date) {
        var own = ownDays.get(date);
        return own != null ? Optional.of(own) : publicHolidays.on(date);
    }

    List<Shift> shiftsOn(LocalDate date) {
        return special(date)
                .map(day -> day.kind() == SpecialDay.Kind.DAY_OFF ? List.<Shift>of() : makeUpShifts)
                .orElseGet(() -> hours.of(date.getDayOfWeek()));
    }

    /** The special day if it changes whether the day is worked: a feast on a Sunday does not. */
    Optional<SpecialDay> exception(LocalDate date) {
        boolean ordinarilyWorked = !hours.of(date.getDayOfWeek()).isEmpty();
        return special(date).filter(day -> ordinarilyWorked == (day.kind() == SpecialDay.Kind.DAY_OFF));
    }
}
