package shouwen.field;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher has to know before sending somebody.
 *
 * @param category code in the pack
 * @param customerPhone masked
 * @param dueAt the soonest limit of the case; null when none runs
 * @param order number of the order somebody is out with; null when nobody is
 * @param technicianId who is out with it; null when nobody is
 */
public record DispatchRequest(
        UUID workItemId,
        String caseNumber,
        String department,
        String category,
        String customerName,
        String customerPhone,
        String address,
        String summary,
        String details,
        @Nullable Instant dueAt,
        @Nullable String order,
        @Nullable UUID technicianId) {}
