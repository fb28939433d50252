package shouwen.replay.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.MoveState;

/**
 * A proposal that cases go over to another version, as listed.
 *
 * @param version the pack and version they go over to
 * @param cases how many
 * @param moved how many went over; 0 until it is carried out
 * @param mayDecide whether it waits and the reader is not who proposed it
 * @param mayWithdraw whether it waits and the reader is
 */
public record MoveRow(
        UUID id,
        UUID versionId,
        String version,
        String reason,
        Instant proposedAt,
        UUID proposedBy,
        MoveState state,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        String note,
        int cases,
        int moved,
        boolean mayDecide,
        boolean mayWithdraw) {}
