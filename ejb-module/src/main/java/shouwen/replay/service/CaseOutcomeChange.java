package shouwen.replay.service;

import java.util.List;
import java.util.UUID;
import shouwen.replay.CaseDifference;

/**
 * A case that comes out otherwise.
 *
 * @param seq its place in the run
 * @param outcome whether more than due moments is otherwise
 */
public record CaseOutcomeChange(
        long seq, UUID caseId, String number, boolean outcome, List<CaseDifference.Change> changes) {

    public CaseOutcomeChange {
        changes = List.copyOf(changes);
    }
}
