package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.service.CalendarBook;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockTerms;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;

/**
 * The clock rules of pack versions joined to their calendars, made once for each version and each revision of the
 * operator's special days: a version never changes, the days do.
 */
@ApplicationScoped
public class PackClocks {

    @Inject
    ActivePacks packs;

    @Inject
    CalendarBook calendars;

    private final Map<UUID, VersionTerms> versions = new ConcurrentHashMap<>();

    PolicyPack pack(UUID packVersionId) {
        return packs.byVersion(packVersionId);
    }

    ClockRule rule(CaseClock clock) {
        return pack(clock.subject().packVersionId())
                .clockRule(clock.rule())
                .orElseThrow(() -> new UnknownThingException("clockRule", clock.rule()));
    }

    /** The terms a clock runs under: those of the version it began with, by the calendar as it is now. */
    public ClockTerms terms(CaseClock clock) {
        return of(clock.subject().packVersionId()).terms(clock.rule());
    }

    ClockTerms terms(UUID packVersionId, ClockRule rule) {
        return of(packVersionId).terms(rule);
    }

    /** The terms of a version by special days that need not be those in force. */
    public VersionTerms under(OperatorCalendars days, UUID packVersionId) {
        return new VersionTerms(pack(packVersionId), days);
    }

    /** The terms of a version by the special days in force. */
    public VersionTerms of(UUID packVersionId) {
        var days = calendars.of(packs.operatorOf(packVersionId));
        var known = versions.get(packVersionId);
        if (known == null || known.days() != days) {
            known = under(days, packVersionId);
            versions.put(packVersionId, known);
        }
        return known;
    }
}
