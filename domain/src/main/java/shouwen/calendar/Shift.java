package shouwen.calendar;

import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of work within one day, in seconds of that day; the end itself is no longer work.
 *
 * @param from 0 to 86,399
 * @param to up to 86,400, the end of the day
 */
public record Shift(int from, int to) {

    /** The whole day. */
    public static final Shift ALL_DAY = new Shift(0, 86_400);

    public Shift {
        if (from < 0 || to <= from || to > 86_400) {
            throw new IllegalArgumentException("not a stretch of one day: " + from + " to " + to + " s");
        }
    }

    /** Midnight as the end means the end of the day. */
    public static Shift of(LocalTime from, LocalTime to) {
        return new Shift(from.toSecondOfDay(), to.equals(LocalTime.MIDNIGHT) ? 86_400 : to.toSecondOfDay());
    }

    /** As people write it: {@code 08:30-12:00}, {@code 08:00-24:00}. */
    public static Shift parse(String text) {
        var ends = text.split("-", 2);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not a stretch of time: " + text);
        }
        var to = ends[1].strip();
        return of(LocalTime.parse(ends[0].strip()), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }

    int seconds() {
        return to - from;
    }

    /** The same stretches, refused unless they follow one another without overlap. */
    static List<Shift> inOrder(List<Shift> shifts) {
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from < shifts.get(i - 1).to) {
                throw new IllegalArgumentException("stretches overlap or are out of order: " + shifts);
            }
        }
        return List.copyOf(shifts);
    }
}
