package shouwen.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of attendance shows.
 *
 * @param staffId of one person; null for all the caller may see
 * @param deviating only days that count against somebody
 */
public record AttendanceFilter(
        @Nullable UUID staffId, @Nullable LocalDate from, @Nullable LocalDate to, boolean deviating) {}
