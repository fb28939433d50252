package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockView;
import shouwen.clock.EntrySubject;
import shouwen.clock.service.CaseClocks;
import shouwen.clock.service.ClockQueries;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterMoment;
import shouwen.policy.RegisterRule;
import shouwen.register.RegisterEntry;

/** Lets the clocks of an entry follow what happens to it, and the entry its soonest due time. */
@ApplicationScoped
class EntryClocks {

    @Inject
    CaseClocks clocks;

    @Inject
    ClockQueries queries;

    void opened(RegisterEntry entry, Instant at) {
        clocks.started(subject(entry), moment(entry, RegisterMoment.OPENED), at).stream()
                .map(CaseClock::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .ifPresent(entry::dueNext);
    }

    void happened(RegisterEntry entry, String moment, Instant at) {
        entry.dueNext(clocks.happened(subject(entry), moment(entry, moment), at));
    }

    /** Fields that hold a date or a moment may start clocks, or start them anew when corrected. */
    void filled(RegisterEntry entry, RegisterRule rule, Collection<String> changed, Instant at) {
        rule.fields().stream()
                .filter(field -> field.type().isMoment() && changed.contains(field.id()))
                .map(RegisterField::id)
                .forEach(field -> happened(entry, field, at));
    }

    List<ClockView> of(RegisterEntry entry) {
        return queries.ofEntry(entry.operatorId(), entry.id());
    }

    private static RegisterMoment moment(RegisterEntry entry, String name) {
        return new RegisterMoment(entry.register(), name);
    }

    private static EntrySubject subject(RegisterEntry entry) {
        return new EntrySubject(
                entry.operatorId(),
                entry.id(),
                entry.number(),
                entry.packVersionId(),
                entry.register(),
                entry.fields());
    }
}
