package shouwen.staff;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person and day at the door: when they should be there, when they were, what leave they have. Tells what the entry of
 * attendance holds; what follows from it the formulas of the pack say (TUN-049, TUN-056, TUN-057). Moments are those of the
 * operator's zone; a shift by night reaches into the day after.
 *
 * @param expected the stretches they should work, in order, leave not yet taken off; empty on a day off
 * @param signs times at the door in order: in, out, in, out; an odd last one has no end
 * @param leave the stretches leave in effect takes
 */
public record Presence(List<Stretch> expected, List<LocalDateTime> signs, List<Stretch> leave) {

    /** A stretch of time. */
    public record Stretch(LocalDateTime from, LocalDateTime to) {

        Duration overlap(LocalDateTime start, LocalDateTime end) {
            var begin = start.isAfter(from) ? start : from;
            var stop = end.isBefore(to) ? end : to;
            return stop.isAfter(begin) ? Duration.between(begin, stop) : Duration.ZERO;
        }

        Stream<Stretch> without(Stretch other) {
            if (overlap(other.from, other.to).isZero()) {
                return Stream.of(this);
            }
            return Stream.of(new Stretch(from, other.from), new Stretch(other.to, to))
                    .filter(left -> left.to.isAfter(left.from));
        }
    }

    public Presence {
        expected = List.copyOf(expected);
        signs = signs.stream().sorted().toList();
        leave = List.copyOf(leave);
    }

    /** The stretches left after leave. */
    public List<Stretch> owed() {
        var owed = expected;
        for (var off : leave) {
            owed = owed.stream().flatMap(stretch -> stretch.without(off)).toList();
        }
        return owed;
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
            var back = out + 1 < signs.size() ? signs.get(out + 1) : LocalDateTime.MAX;
            for (var stretch : owed()) {
                away = away.plus(stretch.overlap(signs.get(out), back));
            }
        }
        return away.toMinutes();
    }

    public @Nullable LocalDateTime signIn() {
        return signs.isEmpty() ? null : signs.get(0);
    }

    /** The last sign out; null while somebody who came has not signed out. */
    public @Nullable LocalDateTime signOut() {
        return signs.size() < 2 || signs.size() % 2 == 1 ? null : signs.get(signs.size() - 1);
    }
}
