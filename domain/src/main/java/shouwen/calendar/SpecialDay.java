package shouwen.calendar;

import java.time.LocalDate;
import shouwen.shared.LocalizedText;

/**
 * A day that is not what its weekday says.
 *
 * @param name the feast or reason
 */
public record SpecialDay(LocalDate date, Kind kind, LocalizedText name) {

    /** What the day is instead. */
    public enum Kind {
        DAY_OFF,
        MAKE_UP_WORKDAY
    }
}
