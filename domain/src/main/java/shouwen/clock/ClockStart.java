package shouwen.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;

/**
 * A limit about to start: from which of the moments its rule names, and when that was.
 *
 * @param corrects whether the moment is a field that has just been filled in or corrected
 */
public record ClockStart(ClockRule rule, ClockMoment from, Instant at, boolean corrects) {

    /** What starts when a moment comes: rules that name it, and rules that name a field that is filled in. */
    public static List<ClockStart> all(PolicyPack pack, ClockSubject subject, ClockMoment moment, Instant at) {
        return subject.rules(pack).stream()
                .flatMap(rule -> of(rule, pack, subject, moment, at).stream())
                .toList();
    }

    /** The first moment of the rule that is known counts (TUN-070: awareness where nobody witnessed). */
    private static Optional<ClockStart> of(
            ClockRule rule, PolicyPack pack, ClockSubject subject, ClockMoment moment, Instant at) {
        for (var start : rule.starts()) {
            var field = subject.known(start, pack.zone());
            if (field.isPresent()) {
                return Optional.of(new ClockStart(rule, start, field.get(), start.equals(moment)));
            }
            if (start.equals(moment)) {
                return Optional.of(new ClockStart(rule, start, at, false));
            }
        }
        return Optional.empty();
    }
}
