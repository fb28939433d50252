package shouwen.clock;

import java.util.Optional;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.Shift;
import shouwen.calendar.WeeklyHours;
import shouwen.calendar.WorkingCalendar;
import shouwen.policy.PolicyPack;
import shouwen.policy.WorkingHours;

/** Makes the working calendar a pack speaks of, with the special days of the operator that runs it. */
public final class PackCalendars {

    private PackCalendars() {}

    /** The hours of the departments that no entry of the pack names; empty while the pack gives none. */
    public static Optional<WorkingCalendar> of(PolicyPack pack, OperatorCalendars calendars) {
        return pack.hours().stream()
                .filter(hours -> hours.departments().isEmpty())
                .findFirst()
                .map(hours -> WorkingCalendar.of(definition(pack, hours, calendars)));
    }

    /** The hours of a department: those that name it, else the general ones; empty while the pack gives none. */
    public static Optional<WorkingCalendar> ofDepartment(PolicyPack pack, String department, OperatorCalendars calendars) {
        return pack.hours().stream()
                .filter(hours -> hours.departments().contains(department))
                .findFirst()
                .map(hours -> WorkingCalendar.of(definition(pack, hours, calendars)))
                .or(() -> of(pack, calendars));
    }

    private static CalendarDefinition definition(PolicyPack pack, WorkingHours hours, OperatorCalendars calendars) {
        if (hours.roundTheClock()) {
            return CalendarDefinition.roundTheClock(pack.zone());
        }
        var shifts = hours.shifts().stream()
                .map(shift -> Shift.of(shift.from(), shift.to()))
                .toList();
        var week = WeeklyHours.mondayToFriday(shifts);
        return CalendarDefinition.of(pack.zone(), week, calendars.holidays(pack.calendar()))
                .withOwnDays(calendars.ownDays());
    }
}
