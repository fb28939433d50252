package shouwen.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.Cases;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryDetails;
import shouwen.register.EntryFilter;
import shouwen.register.EntrySummary;
import shouwen.register.RegisterRules;
import shouwen.shared.Count;
import shouwen.shared.Page;

/** Reads entries: one statement a list page, a handful for one entry whole. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class EntryQueries {

    private static final int MOST = 200;
    private static final String OF_CASE =
            "select " + EntryList.COLUMNS
                    + " from register_entry where operator_id = :operator and case_id = :case order by id limit 200";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    Entries entries;

    @Inject
    EntryReading reading;

    @Inject
    Cases cases;

    /** One entry, whole, with what the caller may do. Unknown when the caller may not read it. */
    public EntryDetails find(String number) {
        var caller = callers.current();
        return reading.details(caller, entries.readable(caller, number));
    }

    /** The same; empty where the caller may not read it, for pages of other rooms that show it beside. */
    public Optional<EntryDetails> findReadable(String number) {
        var caller = callers.current();
        return entries.ifReadable(caller, number).map(found -> reading.details(caller, found));
    }

    /**
     * A page of entries the caller may read: open ones the most urgent first, those that are over the latest first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<EntrySummary> list(EntryFilter filter, @Nullable String after, int limit) {
        return of(filter).page(after, Math.max(1, Math.min(limit, MOST)));
    }

    /** How many entries a list holds, counted to the cap. */
    public Count count(EntryFilter filter) {
        return of(filter).count();
    }

    /** The entries opened from a case, the oldest first: who may read the case reads them. */
    @SuppressWarnings("unchecked")
    public List<EntrySummary> ofCase(String caseNumber) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, caseNumber);
        List<Tuple> rows = entities.createNativeQuery(OF_CASE, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("case", serviceCase.id())
                .getResultList();
        return rows.stream().map(EntryList::summary).toList();
    }

    private EntryList of(EntryFilter filter) {
        var caller = callers.current();
        var rules = new RegisterRules(packs.forOperator(caller.operatorId()).pack());
        return new EntryList(entities, caller, new EntryRights(caller, rules), filter);
    }
}
