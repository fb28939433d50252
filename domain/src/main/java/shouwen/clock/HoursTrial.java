package shouwen.clock;

import java.time.Duration;
import java.util.Map;
import shouwen.calendar.OperatorCalendars;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.Trial;

/** Tries examples of departments: whether one is there at a moment. */
public final class HoursTrial implements Trial {

    private static final String OUTCOME = "outcome";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public boolean tries(String section) {
        return section.equals("departments");
    }

    /** The minute that begins at the moment counts: at half past five a day that ends then is over. */
    @Override
    public Map<String, String> outcome(PolicyPack pack, Example example) {
        var at = example.moment("at").orElseThrow().atZone(pack.zone()).toInstant();
        var department = pack.department(example.rule()).orElseThrow().code();
        return PackCalendars.ofDepartment(pack, department, OperatorCalendars.bundled())
                .map(calendar -> calendar.workingTimeBetween(at, at.plus(MINUTE)).equals(MINUTE) ? "open" : "closed")
                .map(outcome -> Map.of(OUTCOME, outcome))
                .orElse(Map.of(OUTCOME, "not-configured"));
    }
}
