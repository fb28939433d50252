package shouwen.clock.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.WorkingCalendar;
import shouwen.clock.ClockTerms;
import shouwen.clock.PackCalendars;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.shared.UnknownThingException;

/** The terms of the clock rules of one version of a pack, by certain special days; each is made when first asked for. */
public final class VersionTerms {

    private final PolicyPack pack;
    private final OperatorCalendars days;
    private final Optional<WorkingCalendar> calendar;
    private final Map<String, ClockTerms> terms = new ConcurrentHashMap<>();

    VersionTerms(PolicyPack pack, OperatorCalendars days) {
        this.pack = pack;
        this.days = days;
        this.calendar = PackCalendars.of(pack, days);
    }

    OperatorCalendars days() {
        return days;
    }

    /** Refused when the version has no such rule. */
    public ClockTerms terms(String rule) {
        var known = terms.get(rule);
        return known != null
                ? known
                : terms(pack.clockRule(rule).orElseThrow(() -> new UnknownThingException("clockRule", rule)));
    }

    ClockTerms terms(ClockRule rule) {
        return terms.computeIfAbsent(rule.id(), missing -> make(rule));
    }

    private ClockTerms make(ClockRule rule) {
        return calendar.map(known -> ClockTerms.of(rule, known)).orElseGet(() -> withoutHours(rule));
    }

    /** A pack without working hours: limits in working time are not configured, the others run. */
    private ClockTerms withoutHours(ClockRule rule) {
        var always = WorkingCalendar.of(CalendarDefinition.roundTheClock(pack.zone()));
        var terms = ClockTerms.of(rule, always);
        return terms.needsWorkingHours() ? terms.blank() : terms;
    }
}
