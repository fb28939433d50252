package shouwen.web.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.Hold;

/**
 * A hold on a record, as programs see it.
 *
 * @param until last day; null until it is lifted
 * @param active whether it holds today
 */
public record HoldShown(
        UUID id,
        String reason,
        @Nullable String until,
        Instant placedAt,
        String placedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        String liftReason,
        boolean active) {

    /** All holds of a record, the latest first. */
    public record HoldList(List<HoldShown> items) {}

    static HoldShown of(Hold hold) {
        return new HoldShown(
                hold.id(),
                hold.reason(),
                hold.until() == null ? null : hold.until().toString(),
                hold.placedAt(),
                hold.placedBy(),
                hold.liftedAt(),
                hold.liftedBy(),
                hold.liftReason(),
                hold.active());
    }
}
