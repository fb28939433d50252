package shouwen.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks over a pack, or several combined, for what is valid and yet questionable: blanks, gaps, overlaps, rules that never
 * decide, contradictions, escalation without end, clocks that never stop. A pack that cannot be valid at all is refused
 * when it is read and does not get here.
 */
public final class PackLint {

    private PackLint() {}

    /** Everything found, by kind, in the order of the pack. */
    public static List<LintFinding> of(PolicyPack pack) {
        var cases = CaseCombinations.of(pack);
        var findings = new ArrayList<LintFinding>();
        findings.addAll(new RouteLint(pack, cases).findings());
        findings.addAll(new ReachLint(pack, cases).findings());
        findings.addAll(new LimitLint(pack, cases).findings());
        findings.addAll(LadderLint.findings(pack));
        findings.addAll(EscalationLint.findings(pack));
        findings.addAll(ReadingLint.findings(pack));
        pack.unset().forEach(blank -> findings.add(blank(blank)));
        findings.sort(Comparator.comparing(LintFinding::kind));
        return List.copyOf(findings);
    }

    private static LintFinding blank(UnsetValue blank) {
        return new LintFinding(
                LintFinding.Kind.BLANK,
                "blank",
                List.of(new RuleName(blank.section(), blank.rule())),
                List.of(blank.clause()),
                List.of(blank.field()));
    }
}
