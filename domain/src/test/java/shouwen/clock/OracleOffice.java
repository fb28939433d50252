package shouwen.clock;

import static shouwen.calendar.ChineseDays.SHANGHAI;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.ChineseCalendar;
import shouwen.calendar.PublicHolidays;
import shouwen.calendar.WeeklyHours;
import shouwen.calendar.WorkingCalendar;

/**
 * Offices for an oracle that counts minutes. What the State Council decreed for autumn 2025 is written down here once
 * more, by hand, so that the oracle does not read the product's data.
 */
enum OracleOffice {
    LUNCH(true, WeeklyHours.mondayToFriday("08:30-12:00", "13:00-17:30"), 510, 720, 780, 1050),
    THREE_SHIFTS(true, WeeklyHours.mondayToFriday("06:00-10:00", "11:00-15:00", "16:30-20:00"), 360, 600, 660, 900, 990, 1200),
    NO_LUNCH(true, WeeklyHours.mondayToFriday("09:00-17:00"), 540, 1020),
    EVERY_DAY(false, WeeklyHours.everyDay("07:00-11:30", "12:30-22:00"), 420, 690, 750, 1320),
    ROUND_THE_CLOCK(false, WeeklyHours.roundTheClock(), 0, 1440);

    private static final LocalDate FEAST_FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate FEAST_TO = LocalDate.of(2025, 10, 8);
    private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 11));

    private final boolean decrees;
    private final WorkingCalendar calendar;
    private final int[] edges;

    OracleOffice(boolean decrees, WeeklyHours hours, int... edges) {
        this.decrees = decrees;
        this.edges = edges;
        var holidays = decrees ? ChineseCalendar.statutory() : PublicHolidays.NONE;
        this.calendar = WorkingCalendar.of(CalendarDefinition.of(SHANGHAI, hours, holidays));
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    boolean worksOn(Instant moment) {
        var date = moment.atZone(SHANGHAI).toLocalDate();
        if (!decrees) {
            return true;
        }
        if (MADE_UP.contains(date)) {
            return true;
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && (date.isBefore(FEAST_FROM) || date.isAfter(FEAST_TO));
    }

    boolean works(Instant moment) {
        int minute = ofDay(moment);
        for (int i = 0; i < edges.length; i += 2) {
            if (minute >= edges[i] && minute < edges[i + 1]) {
                return worksOn(moment);
            }
        }
        return false;
    }

    /** The moment moved into the hours of its day. */
    Instant within(Instant moment) {
        int minute = ofDay(moment);
        int moved = Math.min(Math.max(minute, edges[0]), edges[edges.length - 1]);
        return moment.plusSeconds((moved - minute) * 60L);
    }

    private static int ofDay(Instant moment) {
        var local = moment.atZone(SHANGHAI);
        return local.getHour() * 60 + local.getMinute();
    }
}
