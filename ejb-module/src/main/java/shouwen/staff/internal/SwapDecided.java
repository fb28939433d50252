package shouwen.staff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.approval.ApprovalEnded;
import shouwen.staff.service.RosterSwaps;
import shouwen.staff.service.SwapEnding;

/** What the head decided on an exchange comes true, in the transaction of the decision. */
@ApplicationScoped
class SwapDecided {

    @Inject
    SwapEnding ending;

    void ended(@Observes ApprovalEnded ended) {
        if (ended.kind().equals(RosterSwaps.KIND)) {
            ending.end(ended);
        }
    }
}
