package shouwen.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A shift on one day and how many people it needs. One that ends no later than it starts ends on the day after.
 *
 * @param heads at least one
 * @param qualification what everybody on it must hold; empty for nothing
 */
public record ShiftNeed(
        UUID shift, ShiftKind kind, LocalDate day, LocalTime from, LocalTime to, int heads, String qualification) {

    public LocalDateTime starts() {
        return day.atTime(from);
    }

    public LocalDateTime ends() {
        return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to);
    }

    public boolean isNight() {
        return kind == ShiftKind.NIGHT;
    }

    /** Whether it begins on a Saturday or Sunday. */
    public boolean isWeekend() {
        return isWeekend(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
