package shouwen.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether somebody is there at every moment (GAS-010, EXP-007). */
public final class DutyCoverage {

    /** A stretch of time, its end not included. */
    public record Stretch(Instant from, Instant to) {}

    private DutyCoverage() {}

    /** The stretches between two moments that nothing covers, in order. */
    public static List<Stretch> gaps(Instant from, Instant to, List<Stretch> covered) {
        var gaps = new ArrayList<Stretch>();
        var until = from;
        for (var stretch : covered.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            if (stretch.from().isAfter(until) && until.isBefore(to)) {
                gaps.add(new Stretch(until, stretch.from().isBefore(to) ? stretch.from() : to));
            }
            until = stretch.to().isAfter(until) ? stretch.to() : until;
        }
        if (until.isBefore(to)) {
            gaps.add(new Stretch(until, to));
        }
        return gaps;
    }
}
