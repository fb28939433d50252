package shouwen.billing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import shouwen.billing.Complaint;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.policy.CaseKind;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;

/** Looks at cases with the eyes of billing. */
@ApplicationScoped
public class BillingComplaints {

    private static final String LANE = "billing";
    private static final String CASE =
            "select c from ServiceCase c where c.operatorId = :operator and c.number = :number";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    Complaint byNumber(UUID operatorId, String number) {
        return entities.createQuery(CASE, ServiceCase.class)
                .setParameter("operator", operatorId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(this::complaint)
                .orElseThrow(() -> new UnknownThingException("case", number));
    }

    /** The case as billing has to know it. */
    Complaint complaint(ServiceCase serviceCase) {
        return new Complaint(
                serviceCase.id(),
                serviceCase.number().value(),
                serviceCase.accountId(),
                isAboutFees(serviceCase),
                serviceCase.state() == CaseState.AT_DEPARTMENT);
    }

    /** A complaint that a billing department has. */
    public boolean isAboutFees(ServiceCase serviceCase) {
        return serviceCase.facts().kind() == CaseKind.COMPLAINT
                && isBilling(serviceCase.packVersionId(), serviceCase.department());
    }

    String numberOf(UUID caseId) {
        return entities.find(ServiceCase.class, caseId).number().value();
    }

    /** The general office may decide on any case, a head of department when the department does billing. */
    boolean mayDecide(Caller caller, UUID caseId) {
        var serviceCase = entities.find(ServiceCase.class, caseId);
        return caller.is(Role.GENERAL_OFFICE)
                || caller.departments().stream().anyMatch(its -> isBilling(serviceCase.packVersionId(), its));
    }

    /** Refuses heads of departments that have nothing to do with bills. */
    void refuseOtherHeads(Caller caller) {
        boolean others = caller.isOneOf(
                Role.CALL_TAKER, Role.SUPERVISOR, Role.BILLING_CLERK, Role.GENERAL_OFFICE);
        var version = packs.forOperator(caller.operatorId()).versionId();
        if (!others && caller.departments().stream().noneMatch(its -> isBilling(version, its))) {
            throw new ForbiddenException("notYourDepartment", String.join(", ", caller.departments()));
        }
    }

    /** Whether a department does billing, by the pack a case began under. */
    boolean isBilling(UUID packVersionId, String department) {
        return packs.byVersion(packVersionId)
                .department(department)
                .filter(found -> found.lane().equals(LANE))
                .isPresent();
    }
}
