package shouwen.billing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.NewApproval;
import shouwen.approval.Rung;
import shouwen.approval.SubjectWanted;
import shouwen.approval.service.Approvals;
import shouwen.audit.service.Ledger;
import shouwen.billing.Bill;
import shouwen.billing.Correction;
import shouwen.billing.CorrectionDecided;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.policy.LadderRule.Needs;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.ConflictException;

/**
 * Asks who decides on a correction, and carries out what they decided: the head of the department that has the complaint,
 * or the general office, whoever speaks first. Cites the clause by which the pack of the case wants a wrong bill corrected
 * (for heating HEA-023), and none where the pack has none.
 */
@ApplicationScoped
class CorrectionApprovals {

    private static final String KIND = "bill-correction";
    private static final String DEMAND = "billing-correction";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Approvals approvals;

    @Inject
    ActivePacks packs;

    @Inject
    Ledger ledger;

    @Inject
    Event<CorrectionDecided> decisions;

    void ask(Correction correction, Bill bill, String caseNumber) {
        var complaint = entities.find(ServiceCase.class, correction.caseId());
        var clause = packs.byVersion(complaint.packVersionId())
                .clauseDemanding(DEMAND, complaint.facts())
                .orElse("");
        approvals.ask(
                correction.operatorId(),
                new NewApproval(
                        KIND,
                        correction.id(),
                        caseNumber,
                        "%s: ¥ %s → ¥ %s. %s".formatted(
                                bill.number(), correction.before(), correction.after(), correction.reason()),
                        correction.proposedBy(),
                        complaint.department(),
                        KIND,
                        clause,
                        null,
                        List.of(
                                new Rung(Role.DEPARTMENT_HEAD, Role.DEPARTMENT_HEAD, clause),
                                new Rung(Role.GENERAL_OFFICE, Role.GENERAL_OFFICE, clause)),
                        Needs.EITHER));
    }

    /** Decides at the desk; one proposed before there was a desk is asked for now. */
    void decide(Caller caller, Correction correction, boolean agreed, @Nullable String note) {
        if (!approvals.isOpen(correction.operatorId(), KIND, correction.id())) {
            var serviceCase = entities.find(ServiceCase.class, correction.caseId());
            var bill = entities.find(Bill.class, correction.billId());
            ask(correction, bill, serviceCase.number().value());
        }
        approvals.decide(caller, KIND, correction.id(), null, agreed, note);
    }

    void lock(@Observes SubjectWanted wanted) {
        if (wanted.kind().equals(KIND)) {
            entities.find(Correction.class, wanted.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        }
    }

    void ended(@Observes ApprovalEnded ended) {
        if (!ended.kind().equals(KIND)) {
            return;
        }
        var correction = entities.find(Correction.class, ended.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        var bill = entities.find(Bill.class, correction.billId(), LockModeType.PESSIMISTIC_WRITE);
        var by = ended.by();
        if (by == null) {
            throw new IllegalStateException("settled by nobody: " + ended.approvalId());
        }
        switch (ended.outcome()) {
            case AGREED -> {
                correction.approve(bill, ended.note(), by, ended.at());
                write(correction, bill, "correction.approved", by);
                decisions.fire(new CorrectionDecided(correction, by, ended.at()));
            }
            case REFUSED -> {
                correction.refuse(ended.note(), by, ended.at());
                write(correction, bill, "correction.refused", by);
                decisions.fire(new CorrectionDecided(correction, by, ended.at()));
            }
            case WITHDRAWN -> {
                correction.withdraw(ended.note(), ended.at());
                write(correction, bill, "correction.withdrawn", by);
            }
            case RETURNED -> throw new ConflictException("approval.notReturnable");
        }
    }

    void write(Correction correction, Bill bill, String type, UUID by) {
        ledger.write(
                correction.operatorId(),
                correction.caseId(),
                type,
                by,
                Map.of(
                        "correction", correction.id(),
                        "bill", bill.number(),
                        "before", correction.before().amount(),
                        "after", correction.after().amount()));
    }
}
