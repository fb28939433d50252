package shouwen.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of a department's calendar.
 *
 * @param holiday its name in the calendar; null on an ordinary day
 */
public record AwayDay(LocalDate date, boolean workday, shouwen.shared.@Nullable LocalizedText holiday, List<Away> away) {

    /**
     * Somebody who is not there.
     *
     * @param kind null for those who need not know why
     * @param decided whether it is granted already
     */
    public record Away(UUID staffId, String name, DayPart part, @Nullable LeaveKind kind, boolean decided, String number) {}
}
