package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import shouwen.clock.ClockStart;
import shouwen.clock.ClockSubject;
import shouwen.clock.DueCalculation;
import shouwen.clock.PlannedClock;
import shouwen.policy.ClockMoment;

/** Tells which clocks a subject would get at a moment, blanks included. Nothing is stored. */
@ApplicationScoped
public class ClockPlan {

    @Inject
    PackClocks packs;

    /** @param subject need not exist: its identifier and number do not matter here */
    public List<PlannedClock> of(ClockSubject subject, ClockMoment moment, Instant at) {
        return ClockStart.all(packs.pack(subject.packVersionId()), subject, moment, at).stream()
                .map(start -> planned(subject, start))
                .toList();
    }

    private PlannedClock planned(ClockSubject subject, ClockStart start) {
        var rule = start.rule();
        var terms = packs.terms(subject.packVersionId(), rule);
        var calculation = DueCalculation.of(terms, start.at());
        var due = calculation.dueAt();
        return new PlannedClock(
                rule.id(),
                rule.name(),
                rule.clause(),
                rule.time(),
                rule.target(),
                rule.setBy(),
                start.at(),
                due,
                due == null ? null : terms.warning(start.at(), due).orElse(null),
                calculation.steps());
    }
}
