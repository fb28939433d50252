package shouwen.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseFacts;
import shouwen.policy.Moment;

/**
 * A case as it went: what rules may look at, and everything that moved its clocks.
 *
 * @param department where it was first sent
 * @param happenings in the order they happened; the registration is among them
 */
public record CaseHistory(
        UUID operatorId, UUID id, String number, CaseFacts facts, String department, List<Happening> happenings) {

    public CaseHistory {
        happenings = happenings.stream()
                .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::kind).thenComparing(Happening::moment))
                .toList();
    }

    /** Something that starts, stops or halts clocks. */
    public enum Kind {
        MOMENT,
        /** The case waits for something: clocks that may stand still for this reason do. */
        PAUSE,
        RESUME,
        /** A time was agreed with the customer for one rule. */
        AGREEMENT
    }

    /**
     * @param moment {@link Moment#REGISTERED} where it says nothing
     * @param step the hand-off it belongs to
     * @param word the pause reason, or the rule a time was agreed for; empty otherwise
     * @param until what was agreed, null otherwise
     */
    public record Happening(Instant at, Kind kind, Moment moment, int step, String word, @Nullable Instant until) {

        public static Happening moment(Moment moment, int step, Instant at) {
            return new Happening(at, Kind.MOMENT, moment, step, "", null);
        }

        public static Happening pause(String reason, Instant at) {
            return new Happening(at, Kind.PAUSE, Moment.REGISTERED, 0, reason, null);
        }

        public static Happening resume(Instant at) {
            return new Happening(at, Kind.RESUME, Moment.REGISTERED, 0, "", null);
        }

        public static Happening agreement(String rule, Instant until, Instant at) {
            return new Happening(at, Kind.AGREEMENT, Moment.REGISTERED, 0, rule, until);
        }
    }
}
