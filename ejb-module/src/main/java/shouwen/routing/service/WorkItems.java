package shouwen.routing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.routing.WorkItem;
import shouwen.shared.UnknownThingException;

/** Finds work items a caller may act on; what belongs to others does not exist for them. */
@ApplicationScoped
public class WorkItems {

    @PersistenceContext
    EntityManager entities;

    /** The item, if it is the caller's department's. */
    public WorkItem ofDepartment(Caller caller, UUID id) {
        var item = entities.find(WorkItem.class, id);
        if (item == null || !item.operatorId().equals(caller.operatorId()) || !mayAct(caller, item.department())) {
            throw new UnknownThingException("workItem", id);
        }
        return item;
    }

    /** The open item of a case at the department that has it. */
    public WorkItem ofCase(UUID operatorId, UUID caseId, int step) {
        return entities.createQuery(
                        """
                        select w from WorkItem w
                        where w.operatorId = :operator and w.caseId = :case and w.step = :step
                        """,
                        WorkItem.class)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .setParameter("step", step)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("workItem", caseId));
    }

    static boolean mayAct(Caller caller, String department) {
        return caller.worksIn(department)
                || department.equals("customer-service") && (caller.is(Role.CALL_TAKER) || caller.is(Role.SUPERVISOR));
    }
}
