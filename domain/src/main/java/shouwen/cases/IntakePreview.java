package shouwen.cases;

import java.util.List;
import shouwen.clock.PlannedClock;
import shouwen.policy.RoutingDecision;

/** What saving would do: where the case would go and which limits would run, each with its clause. */
public record IntakePreview(RoutingDecision route, List<PlannedClock> clocks) {}
