package shouwen.web.api.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.cases.IntakePreview;
import shouwen.policy.RoutingDecision;

/**
 * What saving would do.
 *
 * @param department null when no rule decides and somebody has to choose
 */
public record Preview(
        @Nullable String department,
        @Nullable String rule,
        @Nullable String clause,
        List<CaseMade.Limit> clocks) {

    static Preview of(IntakePreview preview) {
        var clocks = preview.clocks().stream().map(CaseMade.Limit::of).toList();
        return preview.route() instanceof RoutingDecision.Assign to
                ? new Preview(to.department(), to.rule(), to.clause(), clocks)
                : new Preview(null, null, null, clocks);
    }
}
