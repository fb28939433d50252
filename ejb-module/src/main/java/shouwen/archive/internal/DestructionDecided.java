package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.Outcome;
import shouwen.approval.SubjectWanted;
import shouwen.archive.Destruction;
import shouwen.archive.DestructionState;
import shouwen.archive.service.Destructions;
import shouwen.archive.service.RecordRemoval;

/** Records are destroyed, or stay, where their proposal was decided, in the same transaction (CLK-006). */
@ApplicationScoped
class DestructionDecided {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RecordRemoval removal;

    void wanted(@Observes SubjectWanted wanted) {
        if (Destructions.KIND.equals(wanted.kind())) {
            entities.find(Destruction.class, wanted.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        }
    }

    void ended(@Observes ApprovalEnded ended) {
        if (!Destructions.KIND.equals(ended.kind()) || ended.outcome() == Outcome.RETURNED) {
            return;
        }
        var destruction = entities.find(Destruction.class, ended.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (destruction.state() != DestructionState.PROPOSED) {
            return; // taken back by who proposed it, which is what ended the request
        }
        if (ended.outcome() == Outcome.AGREED) {
            removal.destroy(destruction, ended.approvalId(), ended.at());
        } else {
            removal.leave(destruction, ended.outcome() == Outcome.REFUSED, ended.by(), ended.note(), ended.at());
        }
    }
}
