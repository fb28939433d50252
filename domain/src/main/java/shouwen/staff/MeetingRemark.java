package shouwen.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant finds missing in the minutes (TUN-087).
 *
 * @param settledAt when it was worked in; null while it is open (TUN-088)
 */
public record MeetingRemark(UUID id, UUID staffId, String name, String text, Instant at, @Nullable Instant settledAt) {}
