package shouwen.clock;

import java.util.Optional;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.ChineseCalendar;
import shouwen.calendar.PublicHolidays;
import shouwen.calendar.Shift;
import shouwen.calendar.WeeklyHours;
import shouwen.calendar.WorkingCalendar;
import shouwen.policy.PolicyPack;
import shouwen.policy.WorkingHours;

/** Makes the working calendar a pack speaks of. */
public final class PackCalendars {

    private PackCalendars() {}

    /** The hours of the departments that no entry of the pack names; empty while the pack gives none. */
    public static Optional<WorkingCalendar> of(PolicyPack pack) {
        return pack.hours().stream()
                .filter(hours -> hours.departments().isEmpty())
                .findFirst()
                .map(hours -> WorkingCalendar.of(definition(pack, hours)));
    }

    private static CalendarDefinition definition(PolicyPack pack, WorkingHours hours) {
        if (hours.roundTheClock()) {
            return CalendarDefinition.roundTheClock(pack.zone());
        }
        var shifts = hours.shifts().stream()
                .map(shift -> Shift.of(shift.from(), shift.to()))
                .toList();
        return CalendarDefinition.of(pack.zone(), WeeklyHours.mondayToFriday(shifts), holidays(pack.calendar()));
    }

    /** {@code cn} is the only public calendar that comes with the product; {@code none} asks no authority. */
    private static PublicHolidays holidays(String code) {
        return switch (code) {
            case "cn" -> ChineseCalendar.statutory();
            case "none" -> PublicHolidays.NONE;
            default -> throw new IllegalArgumentException("no holiday calendar " + code);
        };
    }
}
