package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.Outcome;
import shouwen.approval.SubjectWanted;
import shouwen.archive.LoanState;
import shouwen.archive.PaperLoan;
import shouwen.audit.service.Ledger;

/** A loan is signed off, or not, where its request was decided, in the same transaction (TUN-067, CLK-003). */
@ApplicationScoped
class LoanSignOff {

    private static final String KIND = "paper-loan"; // as LoanTerms names it

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    void wanted(@Observes SubjectWanted wanted) {
        if (KIND.equals(wanted.kind())) {
            entities.find(PaperLoan.class, wanted.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        }
    }

    void ended(@Observes ApprovalEnded ended) {
        if (!KIND.equals(ended.kind()) || ended.outcome() == Outcome.RETURNED) {
            return;
        }
        var loan = entities.find(PaperLoan.class, ended.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (loan.state() != LoanState.REQUESTED) {
            return; // taken back by the borrower, which is what ended the request
        }
        switch (ended.outcome()) {
            case AGREED -> loan.agree(ended.by(), ended.note(), ended.at());
            case REFUSED -> loan.refuse(ended.by(), ended.note(), ended.at());
            default -> loan.withdraw();
        }
        var outcome = Map.of("loan", loan.number(), "outcome", ended.outcome().name());
        ledger.write(loan.operatorId(), loan.id(), "loan.decided", ended.by(), outcome);
    }
}
