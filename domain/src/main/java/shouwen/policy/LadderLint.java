package shouwen.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LintFinding.Kind;

/** Numbers that fall into no band of a ladder or into two. */
final class LadderLint {

    private LadderLint() {}

    static List<LintFinding> findings(PolicyPack pack) {
        var findings = new ArrayList<LintFinding>();
        for (var ladder : pack.procedures().ladders()) {
            var last = ladder.bands().get(ladder.bands().size() - 1);
            if (ladder.by() != null && !last.rest() && last.upTo() != null) {
                findings.add(finding(Kind.GAP, "above-last-band", ladder, last, last.upTo()));
            }
            climbs(ladder, findings);
        }
        return findings;
    }

    private static void climbs(LadderRule ladder, List<LintFinding> findings) {
        @Nullable BigDecimal reached = null;
        for (var band : ladder.bands()) {
            var bound = band.upTo();
            if (bound != null && reached != null && bound.compareTo(reached) <= 0) {
                findings.add(finding(Kind.OVERLAP, "bands", ladder, band, bound));
            }
            reached = bound == null ? reached : bound;
        }
    }

    private static LintFinding finding(
            Kind kind, String code, LadderRule ladder, LadderRule.Band band, BigDecimal bound) {
        return new LintFinding(
                kind,
                code,
                List.of(new RuleName("ladders", ladder.id())),
                List.of(band.clause()),
                List.of(ladder.name(), bound.toPlainString()));
    }
}
