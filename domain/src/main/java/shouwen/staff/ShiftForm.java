package shouwen.staff;

import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * A shift as somebody states it. Refuses what cannot be one.
 *
 * @param label what the operator calls it, up to 30 characters; may be empty
 * @param ends no later than the start for the day after
 * @param heads how many people it needs, 1 to 30
 * @param weekdays digits 1 to 7 for Monday to Sunday; 8 for public holidays, which then count before their weekday
 * @param qualification what everybody on it must hold, up to 60 characters; empty for nothing
 */
public record ShiftForm(
        ShiftKind kind,
        String label,
        LocalTime starts,
        LocalTime ends,
        int heads,
        String weekdays,
        String qualification) {

    private static final int MOST_HEADS = 30;

    /** From what was typed; null is what was left out. */
    public static ShiftForm typed(
            @Nullable ShiftKind kind,
            @Nullable String label,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable Integer heads,
            @Nullable String weekdays,
            @Nullable String qualification) {
        return new ShiftForm(
                required("kind", kind),
                Texts.optionalLine("label", label, 30),
                required("starts", starts).withSecond(0).withNano(0),
                required("ends", ends).withSecond(0).withNano(0),
                heads(required("heads", heads)),
                days(weekdays == null ? "" : weekdays),
                Texts.optionalLine("qualification", qualification, 60));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "missing");
        }
        return value;
    }

    private static int heads(int heads) {
        if (heads < 1 || heads > MOST_HEADS) {
            throw new InvalidInputException("heads", "outOfRange", 1, MOST_HEADS);
        }
        return heads;
    }

    private static String days(String typed) {
        if (typed.isEmpty() || !typed.matches("[1-8]{1,8}")) {
            throw new InvalidInputException("weekdays", "roster.weekdays");
        }
        return typed.chars()
                .sorted()
                .distinct()
                .mapToObj(day -> String.valueOf((char) day))
                .collect(Collectors.joining());
    }
}
