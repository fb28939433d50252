package shouwen.staff;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person and day at the door: when they should be there, when they were, what leave they have. Tells what the entry of
 * attendance holds; what follows from it the formulas of the pack say (TUN-049, TUN-056, TUN-057).
 *
 * @param expected the stretches they should work, in order, leave not yet taken off; empty on a day off
 * @param signs times at the door in order: in, out, in, out; an odd last one has no end
 * @param leave what of the day a leave in effect takes; null for none
 */
public record Presence(List<Stretch> expected, List<LocalTime> signs, @Nullable DayPart leave) {

    /** A stretch of work within one day. */
    public record Stretch(LocalTime from, LocalTime to) {

        Duration overlap(LocalTime start, LocalTime end) {
            var begin = start.isAfter(from) ? start : from;
            var stop = end.isBefore(to) ? end : to;
            return stop.isAfter(begin) ? Duration.between(begin, stop) : Duration.ZERO;
        }
    }

    public Presence {
        expected = List.copyOf(expected);
        signs = signs.stream().sorted().toList();
    }

    /** The stretches left after leave. */
    public List<Stretch> owed() {
        if (leave == null) {
            return expected;
        }
        var owed = new ArrayList<Stretch>();
        for (var stretch : expected) {
            switch (leave) {
                case WHOLE -> {}
                case MORNING -> after(stretch, owed);
                case AFTERNOON -> before(stretch, owed);
            }
        }
        return owed;
    }

    private static void after(Stretch stretch, List<Stretch> owed) {
        if (stretch.to().isAfter(LocalTime.NOON)) {
            owed.add(new Stretch(stretch.from().isBefore(LocalTime.NOON) ? LocalTime.NOON : stretch.from(), stretch.to()));
        }
    }

    private static void before(Stretch stretch, List<Stretch> owed) {
        if (stretch.from().isBefore(LocalTime.NOON)) {
            owed.add(new Stretch(stretch.from(), stretch.to().isAfter(LocalTime.NOON) ? LocalTime.NOON : stretch.to()));
        }
    }

    public boolean isPresent() {
        return !signs.isEmpty();
    }

    /** Whether leave takes all that would have been worked (TUN-049). */
    public boolean isExcused() {
        return !expected.isEmpty() && owed().isEmpty();
    }

    /** Whole minutes from the beginning of what is owed to the first sign; none where nothing is owed or nobody came. */
    public long minutesLate() {
        var owed = owed();
        if (owed.isEmpty() || signs.isEmpty()) {
            return 0;
        }
        return Math.max(0, Duration.between(owed.get(0).from(), signs.get(0)).toMinutes());
    }

    /**
     * Whole minutes of what is owed spent outside between the first sign and the end: from each sign out to the next sign in,
     * and from the last sign out to the end. The morning before the first sign is lateness, not this.
     */
    public long minutesAway() {
        var away = Duration.ZERO;
        for (int out = 1; out < signs.size(); out += 2) {
            var back = out + 1 < signs.size() ? signs.get(out + 1) : LocalTime.MAX;
            for (var stretch : owed()) {
                away = away.plus(stretch.overlap(signs.get(out), back));
            }
        }
        return away.toMinutes();
    }

    public @Nullable LocalTime signIn() {
        return signs.isEmpty() ? null : signs.get(0);
    }

    /** The last sign out; null while somebody who came has not signed out. */
    public @Nullable LocalTime signOut() {
        return signs.size() < 2 || signs.size() % 2 == 1 ? null : signs.get(signs.size() - 1);
    }
}
