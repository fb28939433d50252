package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseDetails;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.cases.CaseSummary;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.Count;
import shouwen.shared.Page;

/** Reads cases: one statement a list page, a handful for one case whole. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST
})
public class CaseQueries {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Cases cases;

    @Inject
    CaseReading reading;

    /** One case, whole, with what the caller may do. Unknown when the caller may not read it. */
    public CaseDetails find(String number) {
        var caller = callers.current();
        return reading.details(caller, cases.readable(caller, number));
    }

    /**
     * A page of cases the caller may read.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<CaseSummary> list(CaseFilter filter, @Nullable String after, int limit) {
        var list = new CaseList(entities, callers.current(), filter);
        return list.page(after, Math.max(1, Math.min(limit, MOST)));
    }

    /** How many cases are in a state, counted to the cap. */
    public Count count(List<CaseState> states) {
        return count(new CaseFilter(states, null, null, null, null, null));
    }

    /** How many cases a list holds, counted to the cap. */
    public Count count(CaseFilter filter) {
        return new CaseList(entities, callers.current(), filter).count();
    }

    /** How many cases stand in each of the states, each counted to the cap; one statement. */
    public Map<CaseState, Count> countByState(List<CaseState> states) {
        return StateCounts.of(entities, callers.current(), states);
    }
}
