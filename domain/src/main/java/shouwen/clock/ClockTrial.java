package shouwen.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.WorkingCalendar;
import shouwen.policy.ClockRule;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.Trial;

/** Tries the examples of clocks: when they fall due, how they end, who is told of a breach and when. */
public final class ClockTrial implements Trial {

    private static final String OUTCOME = "outcome";

    /** Calendars are dear to make, and a pack has many examples. */
    private record Made(PolicyPack pack, Optional<WorkingCalendar> calendar, WorkingCalendar always) {

        static Made of(PolicyPack pack) {
            return new Made(
                    pack,
                    PackCalendars.of(pack, OperatorCalendars.bundled()),
                    WorkingCalendar.of(CalendarDefinition.roundTheClock(pack.zone())));
        }
    }

    private volatile @Nullable Made last;

    @Override
    public boolean tries(String section) {
        return section.equals("clocks");
    }

    @Override
    public Map<String, String> outcome(PolicyPack pack, Example example) {
        var rule = pack.clockRule(example.rule()).orElseThrow();
        if (!binding(pack, example).contains(rule)) {
            return Map.of(OUTCOME, "not-applicable");
        }
        var terms = terms(pack, rule);
        var start = moment(pack, example, "start").orElseThrow();
        var limit = terms.due(start);
        var agreed = moment(pack, example, "agreed");
        if (agreed.isPresent() && (rule.agreed() == null || beyond(terms, start, agreed.get()))) {
            return Map.of(OUTCOME, "refused");
        }
        var due = agreed.or(() -> limit);
        return due.isEmpty() ? Map.of(OUTCOME, "not-configured") : run(pack, example, terms, due.get());
    }

    private static List<ClockRule> binding(PolicyPack pack, Example example) {
        var rule = pack.clockRule(example.rule()).orElseThrow();
        var facts = example.facts();
        if (rule.scope() != null) {
            return pack.clockRules(rule.scope().register(), example.values());
        }
        return facts == null ? List.of() : pack.clockRules(facts);
    }

    /** A pack without working hours: limits in working time are not configured, the others run. */
    private ClockTerms terms(PolicyPack pack, ClockRule rule) {
        var made = last;
        if (made == null || made.pack() != pack) {
            made = Made.of(pack);
            last = made;
        }
        var terms = ClockTerms.of(rule, made.calendar().orElse(made.always()));
        return made.calendar().isEmpty() && terms.needsWorkingHours() ? terms.blank() : terms;
    }

    private static boolean beyond(ClockTerms terms, Instant start, Instant agreed) {
        return terms.latest(start).filter(agreed::isAfter).isPresent();
    }

    private static Map<String, String> run(PolicyPack pack, Example example, ClockTerms terms, Instant due) {
        Map<String, String> actual = new HashMap<>();
        actual.put("due", local(pack, due));
        var stop = moment(pack, example, "stop");
        actual.put(OUTCOME, stop.isEmpty() ? "open" : stop.get().isAfter(due) ? "missed" : "met");
        example.text("level").map(Integer::valueOf).ifPresent(level -> terms
                .firing(Firing.BREACH + level, due, null)
                .filter(firing -> firing.level() == Firing.BREACH + level)
                .ifPresentOrElse(
                        firing -> {
                            actual.put("at", local(pack, firing.at()));
                            actual.put("told", told(terms, level));
                        },
                        () -> actual.put(OUTCOME, "not-configured")));
        return actual;
    }

    private static String told(ClockTerms terms, int number) {
        return terms.levels().stream()
                .filter(level -> level.level() == number)
                .map(level -> level.post() == null ? level.toRole() : level.post())
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> moment(PolicyPack pack, Example example, String key) {
        return example.moment(key).map(local -> local.atZone(pack.zone()).toInstant());
    }

    private static String local(PolicyPack pack, Instant moment) {
        return moment.atZone(pack.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
