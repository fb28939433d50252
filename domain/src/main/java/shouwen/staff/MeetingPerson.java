package shouwen.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wanted at a meeting.
 *
 * @param signedAt when they signed in; null while they have not (TUN-082)
 * @param work of the period, in their own words (TUN-084)
 * @param help what they need help with
 * @param onLeave whether leave in effect takes the morning of the meeting (TUN-083)
 * @param toldAt when they were told what they missed (TUN-085); null before
 */
public record MeetingPerson(
        UUID staffId,
        String name,
        @Nullable Instant signedAt,
        String work,
        String help,
        boolean onLeave,
        @Nullable Instant toldAt) {

    public boolean isAbsent() {
        return signedAt == null;
    }
}
