package shouwen.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import shouwen.policy.LintFinding.Kind;

/** Two limits of different length between the same moments of the same case or entry, and clocks that never stop. */
final class LimitLint {

    private final PolicyPack pack;
    private final List<CaseFacts> cases;
    private final List<LintFinding> findings = new ArrayList<>();

    LimitLint(PolicyPack pack, List<CaseFacts> cases) {
        this.pack = pack;
        this.cases = cases;
    }

    List<LintFinding> findings() {
        var clocks = pack.rules().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            for (var other : clocks.subList(i + 1, clocks.size())) {
                var one = clocks.get(i);
                if (differ(one.rule(), other.rule()) && meet(one.when(), other.when())) {
                    contradiction(one.rule(), other.rule());
                }
            }
        }
        var entries = pack.procedures().clocks();
        for (int i = 0; i < entries.size(); i++) {
            for (var other : entries.subList(i + 1, entries.size())) {
                if (differ(entries.get(i), other) && meet(entries.get(i), other)) {
                    contradiction(entries.get(i), other);
                }
            }
        }
        entries.stream().filter(this::neverStops).forEach(this::endless);
        return findings;
    }

    private static boolean differ(ClockRule one, ClockRule other) {
        return one.configured()
                && other.configured()
                && one.stop().equals(other.stop())
                && !Collections.disjoint(one.starts(), other.starts())
                && !(one.time() == other.time() && Objects.equals(one.target(), other.target()));
    }

    private boolean meet(Condition one, Condition other) {
        return cases.stream().anyMatch(facts -> one.holds(facts) && other.holds(facts));
    }

    private static boolean meet(ClockRule one, ClockRule other) {
        var mine = one.scope();
        var theirs = other.scope();
        return mine != null
                && theirs != null
                && mine.register().equals(theirs.register())
                && mine.when().fields().entrySet().stream().allMatch(field -> {
                    var wanted = theirs.when().fields().get(field.getKey());
                    return wanted == null || !Collections.disjoint(wanted, field.getValue());
                });
    }

    /** Whether a clock of a register waits for the end of entries that nothing ends. */
    private boolean neverStops(ClockRule clock) {
        return clock.stop() instanceof RegisterMoment stop
                && pack.register(stop.register())
                        .filter(register -> !happens(register, stop.name()))
                        .isPresent();
    }

    private boolean happens(RegisterRule register, String moment) {
        if (!moment.equals(RegisterMoment.ENDED)) {
            return register.step(moment).isPresent() || register.field(moment).isPresent();
        }
        boolean refusable = pack.procedures().ladders().stream()
                .anyMatch(ladder -> ladder.register().equals(register.id()));
        return refusable
                || register.steps().stream()
                        .anyMatch(step -> step.ends()
                                || step.outcomes().stream().anyMatch(outcome -> outcome.ends()));
    }

    private void contradiction(ClockRule one, ClockRule other) {
        findings.add(new LintFinding(
                Kind.CONTRADICTION,
                "two-limits",
                List.of(new RuleName("clocks", one.id()), new RuleName("clocks", other.id())),
                List.of(one.clause(), other.clause()),
                List.of(one.name(), String.valueOf(one.target()), other.name(), String.valueOf(other.target()))));
    }

    private void endless(ClockRule clock) {
        findings.add(new LintFinding(
                Kind.NEVER_STOPS,
                "no-stop",
                List.of(new RuleName("clocks", clock.id())),
                List.of(clock.clause()),
                List.of(clock.name(), clock.stop().code())));
    }
}
