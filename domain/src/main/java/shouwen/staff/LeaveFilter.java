package shouwen.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of leaves shows.
 *
 * @param staffId of one person; null for all the caller may see
 * @param department null for all
 * @param state null for all
 * @param overdue only those that are over without a return (TUN-058)
 * @param from only those that reach into the days from here on; null for no bound
 * @param to only those that begin by then; null for no bound
 */
public record LeaveFilter(
        @Nullable UUID staffId,
        @Nullable String department,
        @Nullable LeaveState state,
        boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static LeaveFilter of(UUID staffId) {
        return new LeaveFilter(staffId, null, null, false, null, null);
    }
}
