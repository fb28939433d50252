package shouwen.field;

import java.time.Instant;
import java.util.UUID;

/** A work order is finished, repaired or not; observed by rooms above in the same transaction. */
public record WorkOrderEnded(WorkOrder order, UUID by, Instant at) {}
