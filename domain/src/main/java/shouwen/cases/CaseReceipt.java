package shouwen.cases;

import java.util.List;
import java.util.UUID;
import shouwen.clock.PlannedClock;

/** What the customer may be told right after saving: the number, who answers for it, where it went and by when. */
public record CaseReceipt(
        UUID id, CaseNumber number, String owner, String department, CaseState state, List<PlannedClock> clocks) {}
