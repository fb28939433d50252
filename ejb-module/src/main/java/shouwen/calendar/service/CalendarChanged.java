package shouwen.calendar.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The special days of an operator changed; fired in the transaction that changes them.
 *
 * @param importId the import that did it, null for a day of the operator's own
 * @param by the staff member who did it
 */
public record CalendarChanged(UUID operatorId, @Nullable UUID importId, UUID by) {}
