package shouwen.billing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.billing.Bill;
import shouwen.billing.Correction;
import shouwen.billing.Money;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/**
 * Puts wrong bills right because of a complaint (HEA-023). A clerk proposes, the head of the department or the general
 * office decides; nobody decides their own proposal, whatever roles they hold.
 */
@Stateless
public class Corrections {

    private static final String BILL = "select b from Bill b where b.operatorId = :operator and b.number = :number";

    @PersistenceContext
    EntityManager entities;

    @Inject
    BillingComplaints complaints;

    @Inject
    Callers callers;

    @Inject
    CorrectionApprovals approvals;

    @Inject
    Clock clock;

    /**
     * Proposes another amount for a bill. Refused when the case is no billing complaint about the bill's account at work,
     * and while another correction of that bill waits.
     *
     * @param billVersion what the clerk saw; null for whatever it is now
     */
    @RolesAllowed(Role.BILLING_CLERK)
    public UUID propose(
            String caseNumber, String billNumber, @Nullable Integer billVersion, BigDecimal after, String reason) {
        var caller = callers.current();
        var money = Money.typed("after", after);
        var bill = bill(caller.operatorId(), billNumber);
        refuseStale(billVersion, bill.version(), billNumber);
        var complaint = complaints.byNumber(caller.operatorId(), caseNumber);
        var correction = new Correction(bill, complaint, money, reason, caller.staffId(), clock.instant());
        entities.persist(correction);
        flushOnly(billNumber);
        approvals.write(correction, bill, "correction.proposed", caller.staffId());
        approvals.ask(correction, bill, caseNumber);
        return correction.id();
    }

    /** Approves; the bill is right from then on. Refused to the proposer, once decided, or when the bill changed. */
    @RolesAllowed({Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE})
    public void approve(UUID id, @Nullable String note) {
        decide(id, true, note);
    }

    /** Leaves the bill as it is and says why. Refused to the proposer and once decided. */
    @RolesAllowed({Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE})
    public void refuse(UUID id, @Nullable String note) {
        decide(id, false, note);
    }

    /** The ladder takes it down and answers in {@link CorrectionApprovals}. */
    private void decide(UUID id, boolean agreed, @Nullable String note) {
        var caller = callers.current();
        var correction = locked(caller, id);
        correction.refuseUndecidable(caller.staffId());
        approvals.decide(caller, correction, agreed, note);
    }

    /** Locked, so that of two decisions at once the second sees the first. */
    private Correction locked(Caller caller, UUID id) {
        var correction = entities.find(Correction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (correction == null
                || !correction.operatorId().equals(caller.operatorId())
                || !complaints.mayDecide(caller, correction.caseId())) {
            throw new UnknownThingException("correction", id);
        }
        return correction;
    }

    private Bill bill(UUID operator, String number) {
        return entities.createQuery(BILL, Bill.class)
                .setParameter("operator", operator)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("bill", number));
    }

    private void flushOnly(String billNumber) {
        try {
            entities.flush();
        } catch (ConstraintViolationException another) {
            throw new ConflictException("correction.anotherWaits", billNumber);
        }
    }

    private static void refuseStale(@Nullable Integer seen, int now, String what) {
        if (seen != null && seen != now) {
            throw new ConflictException("changedMeanwhile", what);
        }
    }
}
