package shouwen.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A limit of the regulation: from one moment in the life of a case to another.
 *
 * @param id unique in the pack
 * @param clause the clause that sets the limit
 * @param target what is added to the start: an ISO 8601 duration, or {@code PnBD} for n business days; null while the
 *     value is blank, the rule is then "not configured"
 * @param pauseReasons codes of reasons for which the clock may stand still; empty: it never does
 * @param warnBefore how long before the due moment people are warned, null for no warning
 * @param levels by level, ascending; empty: a breach is recorded and told to nobody
 * @param atOnce whether the clause says "at once"; the target is then the tolerance the operator allows for it
 * @param setBy the operator's clause that filled a blank of this rule, null where the regulation says it all
 */
public record ClockRule(
        String id,
        LocalizedText name,
        String clause,
        ClockTime time,
        @Nullable String target,
        Moment start,
        Moment stop,
        List<String> pauseReasons,
        @Nullable Duration warnBefore,
        List<EscalationLevel> levels,
        boolean atOnce,
        @Nullable String setBy) {

    public ClockRule {
        pauseReasons = List.copyOf(pauseReasons);
        levels = List.copyOf(levels);
        if (time == ClockTime.UNSET && target != null) {
            throw new IllegalArgumentException(id + ": a target without a kind of time");
        }
    }

    /** A rule the regulation states in full. */
    public ClockRule(
            String id,
            LocalizedText name,
            String clause,
            ClockTime time,
            @Nullable String target,
            Moment start,
            Moment stop,
            List<String> pauseReasons,
            @Nullable Duration warnBefore,
            List<EscalationLevel> levels) {
        this(id, name, clause, time, target, start, stop, pauseReasons, warnBefore, levels, false, null);
    }

    /** Whether the rule runs; otherwise a value is blank and screens say which. */
    public boolean configured() {
        return target != null;
    }
}
