package shouwen.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** An office in Shanghai with lunch, and moments as its people write them. */
public final class ChineseDays {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final WorkingCalendar OFFICE = WorkingCalendar.of(officeDefinition());

    private ChineseDays() {}

    public static CalendarDefinition officeDefinition() {
        return CalendarDefinition.of(
                SHANGHAI, WeeklyHours.mondayToFriday("08:30-12:00", "13:00-17:30"), ChineseCalendar.statutory());
    }

    /** Monday to Friday, 08:30 to 12:00 and 13:00 to 17:30: eight hours. */
    public static WorkingCalendar office() {
        return OFFICE;
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
