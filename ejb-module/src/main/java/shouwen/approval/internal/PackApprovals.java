package shouwen.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.NewApproval;
import shouwen.approval.Outcome;
import shouwen.approval.Rung;
import shouwen.approval.SubjectWanted;
import shouwen.approval.service.Approvals;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.ActivationState;
import shouwen.policy.LadderRule.Needs;
import shouwen.policy.service.ActivationDecided;
import shouwen.policy.service.ActivationDecisions;
import shouwen.policy.service.ActivationProposed;
import shouwen.shared.ConflictException;

/**
 * Lets proposals that a version of the regulation counts lie on the desks of administrators and of the general office,
 * whoever speaks first. A decision on the policy page is the same decision.
 */
@ApplicationScoped
class PackApprovals {

    private static final String KIND = "pack-activation";

    @Inject
    Approvals approvals;

    @Inject
    ActivationDecisions decisions;

    @Inject
    Callers callers;

    void ask(@Observes ActivationProposed proposed) {
        var name = proposed.pack() + " " + proposed.version();
        approvals.ask(
                proposed.operatorId(),
                new NewApproval(
                        KIND,
                        proposed.activationId(),
                        name,
                        name,
                        proposed.by(),
                        "",
                        KIND,
                        "",
                        null,
                        List.of(
                                new Rung(Role.ADMINISTRATOR, Role.ADMINISTRATOR, ""),
                                new Rung(Role.GENERAL_OFFICE, Role.GENERAL_OFFICE, "")),
                        Needs.EITHER));
    }

    void lock(@Observes SubjectWanted wanted) {
        if (wanted.kind().equals(KIND)) {
            decisions.isWaiting(wanted.operatorId(), wanted.subjectId());
        }
    }

    /** Decided at the desk: it counts, unless the policy page has said so already. */
    void ended(@Observes ApprovalEnded ended) {
        if (!ended.kind().equals(KIND) || !decisions.isWaiting(ended.operatorId(), ended.subjectId())) {
            return;
        }
        boolean agreed = ended.outcome() == Outcome.AGREED;
        var by = ended.by();
        if (by == null || !agreed && ended.outcome() != Outcome.REFUSED) {
            throw new ConflictException("approval.notReturnable");
        }
        decisions.decide(ended.operatorId(), ended.subjectId(), by, agreed, ended.note());
    }

    /** Decided on the policy page: the desk takes it down. */
    void decided(@Observes ActivationDecided decided) {
        if (approvals.isOpen(decided.operatorId(), KIND, decided.activationId())) {
            boolean agreed = decided.state() == ActivationState.APPROVED;
            approvals.decide(callers.current(), KIND, decided.activationId(), null, agreed, decided.note());
        }
    }
}
