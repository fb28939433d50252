package shouwen.replay.service;

import java.util.List;
import java.util.UUID;
import shouwen.replay.LimitChange;
import shouwen.replay.MoveOutcome;

/**
 * One case of a proposal that cases go over to another version.
 *
 * @param versionBefore the pack and version it went by when it was proposed
 * @param changes what becomes of each of its open limits
 */
public record MoveLine(
        UUID caseId,
        String number,
        UUID versionBeforeId,
        String versionBefore,
        List<LimitChange> changes,
        MoveOutcome outcome) {

    public MoveLine {
        changes = List.copyOf(changes);
    }
}
