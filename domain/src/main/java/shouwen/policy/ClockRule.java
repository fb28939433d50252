package shouwen.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A limit of the regulation: from one moment in the life of a case, or of an entry in a register, to another.
 *
 * @param id unique in the pack
 * @param clause the clause that sets the limit
 * @param target what is added to the start: an ISO 8601 duration, or {@code PnBD} for n business days; null while the
 *     value is blank, the rule is then "not configured"
 * @param starts the first of these that is known counts (TUN-070: awareness where nobody witnessed); never empty
 * @param pauseReasons codes of reasons for which the clock may stand still; empty: it never does
 * @param warnBefore how long before the due moment people are warned, null for no warning
 * @param levels by level, ascending; empty: a breach is recorded and told to nobody
 * @param atOnce whether the clause says "at once"; the target is then the tolerance the operator allows for it
 * @param setBy the operator's clause that filled a blank of this rule, null where the regulation says it all
 * @param kind null where the rule does not say: a timer if it may pause, a deadline otherwise
 * @param agreed what may be agreed with the customer instead, null: nothing
 * @param scope the entries it is for, null for a clock of cases
 */
public record ClockRule(
        String id,
        LocalizedText name,
        String clause,
        ClockTime time,
        @Nullable String target,
        List<ClockMoment> starts,
        ClockMoment stop,
        List<String> pauseReasons,
        @Nullable Duration warnBefore,
        List<EscalationLevel> levels,
        boolean atOnce,
        @Nullable String setBy,
        @Nullable Kind kind,
        @Nullable AgreedTime agreed,
        @Nullable RegisterScope scope) {

    /** What a clock is. */
    public enum Kind {
        /** Fixed once it started. */
        DEADLINE,
        /** Moves with pauses. */
        TIMER,
        /** Runs only once a time was agreed with the customer. */
        PROMISE
    }

    /**
     * The entries a clock is for.
     *
     * @param register the id of the register
     * @param when which of its entries
     */
    public record RegisterScope(String register, FieldCondition when) {}

    public ClockRule {
        starts = List.copyOf(starts);
        pauseReasons = List.copyOf(pauseReasons);
        levels = List.copyOf(levels);
        if (starts.isEmpty()) {
            throw new IllegalArgumentException(id + ": a clock that never starts");
        }
        if (time == ClockTime.UNSET && target != null) {
            throw new IllegalArgumentException(id + ": a target without a kind of time");
        }
    }

    /** A rule for cases that the regulation states in full. */
    public ClockRule(
            String id,
            LocalizedText name,
            String clause,
            ClockTime time,
            @Nullable String target,
            ClockMoment start,
            ClockMoment stop,
            List<String> pauseReasons,
            @Nullable Duration warnBefore,
            List<EscalationLevel> levels) {
        this(
                id, name, clause, time, target, List.of(start), stop, pauseReasons, warnBefore, levels, false, null,
                null, null, null);
    }

    /** Whether the rule runs; otherwise a value is blank and screens say which. */
    public boolean configured() {
        return target != null;
    }

    /** The moment it starts at where all are known. */
    public ClockMoment start() {
        return starts.get(0);
    }

    /** Whether it may start at a moment. */
    public boolean startsAt(ClockMoment moment) {
        return starts.contains(moment);
    }
}
