package shouwen.staff;

import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/**
 * The rules of rest of a department. A blank is a rule that is not configured: it binds nobody, and is shown as such.
 *
 * @param restHours at least so many hours between the end of a shift and the start of the next, 1 to 48
 * @param nightsInRow at most so many nights one after the other, 1 to 14
 * @param freeDaysInWeek at least so many days without a shift in each week from Monday to Sunday, 1 to 6
 * @param compensationDays who works on a Saturday or Sunday has a free weekday within so many days after it, 1 to 28
 *     (TUN-043)
 * @param noEarlyAfterNight no day or early shift on the morning a night ends
 * @param aroundTheClock day and night are covered without a gap (GAS-010, EXP-007)
 */
public record RosterRules(
        @Nullable Integer restHours,
        @Nullable Integer nightsInRow,
        @Nullable Integer freeDaysInWeek,
        @Nullable Integer compensationDays,
        boolean noEarlyAfterNight,
        boolean aroundTheClock) {

    /** Nothing configured. */
    public static final RosterRules NONE = new RosterRules(null, null, null, null, false, false);

    public RosterRules {
        within("restHours", restHours, 48);
        within("nightsInRow", nightsInRow, 14);
        within("freeDaysInWeek", freeDaysInWeek, 6);
        within("compensationDays", compensationDays, 28);
    }

    private static void within(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw new InvalidInputException(field, "outOfRange", 1, most);
        }
    }
}
