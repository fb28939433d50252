package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseNumber;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.policy.CaseKind;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;

/** Finds cases for a caller: what they may not read does not exist for them. */
@ApplicationScoped
public class Cases {

    private static final String BY_NUMBER =
            "select c from ServiceCase c where c.operatorId = :operator and c.number = :number";
    /** Reads a row of a room above, too: what a department is to do about another's case. */
    private static final String WAS_WITH =
            """
            select exists (
                select 1 from work_item w
                where w.operator_id = :operator and w.case_id = :case and w.department in (:departments))
            or exists (
                select 1 from instruction i
                where i.operator_id = :operator and i.case_id = :case and i.department in (:departments)
                  and i.routed and i.received_at is not null)
            """;

    @PersistenceContext
    EntityManager entities;

    /** The case by its number, if the caller may read it. */
    public ServiceCase readable(Caller caller, String number) {
        var serviceCase = entities.createQuery(BY_NUMBER, ServiceCase.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", new CaseNumber(number).value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("case", number));
        if (!readsAll(caller) && !wasWith(caller, serviceCase)) {
            throw new UnknownThingException("case", number);
        }
        return serviceCase;
    }

    /** Whether a caller reads every case of the operator, not only those that came to their departments. */
    static boolean readsAll(Caller caller) {
        return caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR, Role.GENERAL_OFFICE, Role.ARCHIVIST);
    }

    private boolean wasWith(Caller caller, ServiceCase serviceCase) {
        if (caller.worksIn(serviceCase.department())) {
            return true;
        }
        return !caller.departments().isEmpty()
                && (Boolean) entities.createNativeQuery(WAS_WITH, Boolean.class)
                        .setParameter("operator", caller.operatorId())
                        .setParameter("case", serviceCase.id())
                        .setParameter("departments", caller.departments())
                        .getSingleResult();
    }

    /** A department does not judge its own work: refuses the review and the end of a case by those who handled it. */
    static void refuseOwnWork(Caller caller, ServiceCase serviceCase, @Nullable UUID workedBy) {
        boolean ownDepartment = caller.worksIn(serviceCase.department())
                && !serviceCase.department().equals("customer-service");
        boolean complaint = serviceCase.facts().kind() == CaseKind.COMPLAINT;
        if (complaint && (ownDepartment || caller.staffId().equals(workedBy))) {
            throw new ForbiddenException("ownComplaint", serviceCase.number().value());
        }
    }
}
