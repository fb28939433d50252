package shouwen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shouwen.policy.LintFinding.Kind;

/** Escalation whose last level never fires, and dissatisfied customers whose cases go round without end. */
final class EscalationLint {

    private EscalationLint() {}

    static List<LintFinding> findings(PolicyPack pack) {
        var findings = new ArrayList<LintFinding>();
        Stream.concat(
                        pack.rules().clocks().stream().map(Conditional::rule),
                        pack.procedures().clocks().stream())
                .filter(clock -> !clock.levels().isEmpty())
                .filter(clock -> clock.levels().get(clock.levels().size() - 1).afterBreach() == null)
                .forEach(clock -> findings.add(new LintFinding(
                        Kind.ENDLESS,
                        "last-level",
                        List.of(new RuleName("clocks", clock.id())),
                        List.of(clock.clause()),
                        List.of(clock.name()))));
        pack.rules().ceilings().stream()
                .map(Conditional::rule)
                .filter(ceiling -> ceiling.rounds() == null || ceiling.toRole().isBlank())
                .forEach(ceiling -> findings.add(new LintFinding(
                        Kind.ENDLESS,
                        ceiling.rounds() == null ? "ceiling-blank" : "ceiling-nobody",
                        List.of(new RuleName("ceilings", ceiling.id())),
                        List.of(ceiling.clause()),
                        List.of())));
        rounds(pack, findings);
        return findings;
    }

    /** Call-backs after which a dissatisfied customer's case goes round, and no ceiling stands above it. */
    private static void rounds(PolicyPack pack, List<LintFinding> findings) {
        var endless = CaseCombinations.of(pack).stream()
                .filter(facts -> pack.ceiling(facts).isEmpty())
                .map(pack::callBackRule)
                .filter(rule -> rule.percent() == null || rule.percent() > 0)
                .distinct()
                .toList();
        if (!endless.isEmpty()) {
            findings.add(new LintFinding(
                    Kind.ENDLESS,
                    "no-ceiling",
                    endless.stream().map(rule -> new RuleName("callBacks", rule.id())).toList(),
                    endless.stream().map(CallBackRule::clause).toList(),
                    List.of()));
        }
    }
}
