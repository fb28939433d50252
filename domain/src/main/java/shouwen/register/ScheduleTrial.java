package shouwen.register;

import java.time.LocalDate;
import java.util.Map;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.ScheduleRule;
import shouwen.policy.Trial;

/** Tries the examples of schedules: whether an entry is to be there on a day, and from when. */
public final class ScheduleTrial implements Trial {

    private static final String OUTCOME = "outcome";

    @Override
    public boolean tries(String section) {
        return section.equals("schedules");
    }

    @Override
    public Map<String, String> outcome(PolicyPack pack, Example example) {
        var schedule = pack.schedule(example.rule()).orElseThrow();
        if (!schedule.configured()) {
            return Map.of(OUTCOME, "not-configured");
        }
        var subject = example.values().get("class");
        if (subject != null && !schedule.isFor(subject)) {
            return Map.of(OUTCOME, "not-applicable");
        }
        return example.text("at").map(at -> on(schedule, LocalDate.parse(at), example)).orElse(Map.of(OUTCOME, "open"));
    }

    /** On a day: nothing is due outside the season, and what was done in this turn is not due again. */
    private static Map<String, String> on(ScheduleRule schedule, LocalDate today, Example example) {
        var slot = ScheduleSlot.on(today, schedule);
        if (slot.isEmpty()) {
            return Map.of(OUTCOME, "not-applicable");
        }
        var due = slot.get().due();
        boolean done = example.text("last").map(LocalDate::parse).filter(slot.get()::holds).isPresent();
        return Map.of("due", due.toString(), OUTCOME, done ? "met" : "open");
    }
}
