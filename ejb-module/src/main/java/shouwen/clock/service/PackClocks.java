package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.WorkingCalendar;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockTerms;
import shouwen.clock.PackCalendars;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;

/** The clock rules of pack versions joined to their calendars, made once for each version: a version never changes. */
@ApplicationScoped
public class PackClocks {

    @Inject
    ActivePacks packs;

    private final Map<UUID, Optional<WorkingCalendar>> calendars = new ConcurrentHashMap<>();
    private final Map<RuleKey, ClockTerms> terms = new ConcurrentHashMap<>();

    private record RuleKey(UUID packVersionId, String rule) {}

    PolicyPack pack(UUID packVersionId) {
        return packs.byVersion(packVersionId);
    }

    ClockRule rule(CaseClock clock) {
        return pack(clock.packVersionId())
                .clockRule(clock.rule())
                .orElseThrow(() -> new UnknownThingException("clockRule", clock.rule()));
    }

    /** The terms a clock runs under: those of the version it began with. */
    public ClockTerms terms(CaseClock clock) {
        var known = terms.get(new RuleKey(clock.packVersionId(), clock.rule()));
        return known != null ? known : terms(clock.packVersionId(), pack(clock.packVersionId()), rule(clock));
    }

    ClockTerms terms(UUID packVersionId, PolicyPack pack, ClockRule rule) {
        var key = new RuleKey(packVersionId, rule.id());
        return terms.computeIfAbsent(key, missing -> make(packVersionId, pack, rule));
    }

    private ClockTerms make(UUID packVersionId, PolicyPack pack, ClockRule rule) {
        var calendar = calendars.computeIfAbsent(packVersionId, missing -> PackCalendars.of(pack));
        return calendar.map(known -> ClockTerms.of(rule, known)).orElseGet(() -> withoutHours(pack, rule));
    }

    /** A pack without working hours: limits in working time are not configured, the others run. */
    private static ClockTerms withoutHours(PolicyPack pack, ClockRule rule) {
        var always = WorkingCalendar.of(CalendarDefinition.roundTheClock(pack.zone()));
        var terms = ClockTerms.of(rule, always);
        return terms.needsWorkingHours() ? terms.blank() : terms;
    }
}
