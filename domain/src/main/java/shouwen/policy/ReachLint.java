package shouwen.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import shouwen.policy.LintFinding.Kind;

/** Rules that no case can meet, that others always outdo, and steps nothing leads to. */
final class ReachLint {

    private final PolicyPack pack;
    private final List<CaseFacts> cases;
    private final List<LintFinding> findings = new ArrayList<>();

    ReachLint(PolicyPack pack, List<CaseFacts> cases) {
        this.pack = pack;
        this.cases = cases;
    }

    List<LintFinding> findings() {
        var rules = pack.rules();
        deciding("routes", rules.routes(), RouteRule::id, RouteRule::clause, true);
        deciding("callBacks", rules.callBacks(), CallBackRule::id, CallBackRule::clause, false);
        deciding("ceilings", rules.ceilings(), Ceiling::id, Ceiling::clause, false);
        rules.clocks().stream()
                .filter(clock -> cases.stream().noneMatch(clock.when()::holds))
                .forEach(clock -> add("no-case", "clocks", clock.rule().id(), clock.rule().clause()));
        pack.procedures().registers().forEach(this::steps);
        return findings;
    }

    /**
     * Rules of which the most precise decides.
     *
     * @param together whether several equally precise ones decide together, or only the first of them
     */
    private <T> void deciding(
            String section,
            List<Conditional<T>> rules,
            Function<T, String> id,
            Function<T, String> clause,
            boolean together) {
        Set<T> decides = new HashSet<>();
        for (var facts : cases) {
            var best = Conditional.mostPrecise(rules, facts);
            decides.addAll(together || best.isEmpty() ? best : List.of(Conditional.best(rules, facts).orElseThrow()));
        }
        for (var rule : rules) {
            if (!decides.contains(rule.rule())) {
                boolean outdone = cases.stream().anyMatch(rule.when()::holds);
                add(outdone ? "outdone" : "no-case", section, id.apply(rule.rule()), clause.apply(rule.rule()));
            }
        }
    }

    private void steps(RegisterRule register) {
        register.steps().stream()
                .filter(step -> step.after().stream()
                        .flatMap(before -> register.step(before).stream())
                        .anyMatch(before -> before.ends()))
                .forEach(step -> findings.add(new LintFinding(
                        Kind.UNREACHABLE,
                        "after-end",
                        List.of(new RuleName("registers", register.id())),
                        List.of(step.clause() == null ? register.clause() : step.clause()),
                        List.of(step.name()))));
    }

    private void add(String code, String section, String id, String clause) {
        findings.add(new LintFinding(
                Kind.UNREACHABLE, code, List.of(new RuleName(section, id)), List.of(clause), List.of(id)));
    }
}
