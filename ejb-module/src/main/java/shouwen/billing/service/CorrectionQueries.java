package shouwen.billing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import shouwen.billing.CorrectionLine;
import shouwen.cases.service.Cases;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;

/** Reads corrections: those that wait for a decision, those of a case. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE
})
public class CorrectionQueries {

    private static final int MOST = 200;
    private static final String LINES =
            """
            select k.id, k.version, b.number, c.number, k.before, k.after, k.reason, k.state, k.proposedAt, k.proposedBy,
                   k.decidedAt, k.decidedBy, k.note
            from Correction k, Bill b, ServiceCase c
            where k.operatorId = :operator and b.id = k.billId and c.id = k.caseId
            """;
    private static final String WAITING = LINES + " and k.state = shouwen.billing.CorrectionState.PROPOSED order by k.proposedAt, k.id";
    private static final String OF_CASE = LINES + " and c.number = :number order by k.proposedAt desc, k.id desc";

    @PersistenceContext
    EntityManager entities;

    @Inject
    BillingComplaints complaints;

    @Inject
    Cases cases;

    @Inject
    Callers callers;

    /** What waits for a decision, oldest first, at most two hundred. */
    @RolesAllowed({Role.BILLING_CLERK, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE})
    public List<CorrectionLine> waiting() {
        complaints.refuseOtherHeads(callers.current());
        return entities.createQuery(WAITING, CorrectionLine.class)
                .setParameter("operator", operator())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Every correction a case caused, newest first. Refused where the caller may not read the case. */
    public List<CorrectionLine> ofCase(String caseNumber) {
        cases.readable(callers.current(), caseNumber);
        return entities.createQuery(OF_CASE, CorrectionLine.class)
                .setParameter("operator", operator())
                .setParameter("number", caseNumber)
                .setMaxResults(MOST)
                .getResultList();
    }

    private UUID operator() {
        return callers.current().operatorId();
    }
}
