package shouwen.field;

import java.util.List;
import shouwen.policy.FinishRequirement;

/**
 * A work order with what it is for.
 *
 * @param customerPhone masked
 * @param demands what the pack wants written or ticked before handled, repaired and the result
 */
public record OrderDetails(
        WorkOrder order,
        String customerName,
        String customerPhone,
        String address,
        String category,
        String summary,
        String details,
        List<FinishRequirement> demands) {

    public OrderDetails {
        demands = List.copyOf(demands);
    }

    /** The demands that are met by a tick. */
    public List<FinishRequirement> checks() {
        return demands.stream().filter(demand -> !Evidence.isWritten(demand.code())).toList();
    }
}
