package shouwen.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of one person in the attendance.
 *
 * @param number of the entry it stands in
 * @param minutesLate whole minutes
 * @param minutesAway whole minutes off the post without leave
 * @param absence what the pack calls it: {@code none} or {@code absenteeism} (TUN-049); empty while not configured
 * @param lateness {@code none} or {@code violation} (TUN-056)
 * @param offPost {@code none} or {@code violation} (TUN-057)
 * @param excused whether the delay was because of work and told beforehand (TUN-045)
 * @param checked whether the front desk has checked it
 */
public record AttendanceLine(
        UUID entryId,
        String number,
        UUID staffId,
        String name,
        LocalDate date,
        @Nullable Instant signIn,
        @Nullable Instant signOut,
        String minutesLate,
        String minutesAway,
        boolean onLeave,
        String absence,
        String lateness,
        String offPost,
        boolean excused,
        boolean checked) {

    /** Whether something of it counts against the person. */
    public boolean deviates() {
        return absence.equals("absenteeism")
                || offPost.equals("violation")
                || lateness.equals("violation") && !excused;
    }
}
