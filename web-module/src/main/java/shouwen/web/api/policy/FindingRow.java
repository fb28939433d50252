package shouwen.web.api.policy;

import java.util.List;
import shouwen.policy.LintFinding;
import shouwen.policy.RuleName;

/** Something questionable in the pack in force, said in the language asked for. */
public record FindingRow(
        LintFinding.Kind kind, String code, String text, List<RuleName> rules, List<String> clauses) {

    static FindingRow of(LintFinding finding, String text) {
        return new FindingRow(finding.kind(), finding.code(), text, finding.rules(), finding.clauses());
    }
}
