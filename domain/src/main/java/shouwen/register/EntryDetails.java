package shouwen.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.ContentErased;
import shouwen.clock.ClockView;
import shouwen.policy.RegisterRule;

/**
 * An entry whole: what stands in it, what was done, what may be done now, what runs against it and why.
 *
 * @param rule the register, by the pack version the entry follows
 * @param turns every step as it stands
 * @param offered ids of the steps the caller may take now
 * @param outcomes by step offered, the outcomes to choose from; empty lists where a step has none
 * @param mayFill whether the caller may change what stands in it
 * @param mayWithdraw whether the caller may take it back
 * @param names staff names by identifier
 */
public record EntryDetails(
        RegisterEntry entry,
        RegisterRule rule,
        List<Turn> turns,
        List<StepDone> done,
        Set<String> offered,
        Map<String, List<String>> outcomes,
        boolean mayFill,
        boolean mayWithdraw,
        List<ClockView> clocks,
        List<Happened> timeline,
        Map<UUID, String> names) {

    /** Whether its record was destroyed, and with it who it was about and what was written. */
    public boolean erased() {
        return timeline.stream()
                .anyMatch(event -> event.type().equals(ContentErased.TYPE) && event.body().containsKey("record"));
    }

    /** One line of the timeline. */
    public record Happened(String type, @Nullable UUID by, Instant at, Map<String, Object> body) {}
}
