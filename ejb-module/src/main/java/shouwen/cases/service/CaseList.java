package shouwen.cases.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.cases.CaseSummary;
import shouwen.identity.Caller;
import shouwen.paging.KeysetList;
import shouwen.party.Phone;
import shouwen.policy.CaseKind;
import shouwen.policy.Severity;
import shouwen.shared.Count;
import shouwen.shared.Masking;
import shouwen.shared.Page;
import shouwen.text.TextQuery;

/** One list of cases as one statement; the caller's permission is part of it. */
final class CaseList {

    private static final String COLUMNS =
            """
            id, number, kind, category, severity, state, owner_id, department, customer_name, summary, round,
            registered_at, next_due_at, closed_at
            """;
    /** The caller's permission, for those who do not read every case; {@code :own} are their departments. */
    static final String VISIBLE =
            """
             and (department in (:own) or exists (
                 select 1 from work_item w
                 where w.operator_id = :operator and w.case_id = service_case.id and w.department in (:own))
             or exists (
                 select 1 from instruction i
                 where i.operator_id = :operator and i.case_id = service_case.id and i.department in (:own)
                   and i.routed and i.received_at is not null))
            """;

    private final boolean byDue;
    private final KeysetList list;

    CaseList(EntityManager entities, Caller caller, CaseFilter filter) {
        byDue = filter.openOnly();
        list = new KeysetList(entities, COLUMNS, "service_case", "", caller.operatorId());
        if (!Cases.readsAll(caller)) {
            list.and(VISIBLE, "own", departments(caller));
        }
        if (byDue) {
            list.earliestBy("next_due_at").and(" and state <> 'CLOSED'");
        } else {
            list.latestBy("registered_at");
        }
        if (!filter.states().isEmpty()) {
            list.and(" and state in (:states)", "states", filter.states().stream().map(CaseState::name).toList());
        }
        list.and(" and department = :department", "department", filter.department());
        list.and(" and owner_id = :owner", "owner", filter.ownerId());
        list.and(" and customer_id = :customer", "customer", filter.customerId());
        list.and(" and next_due_at < :dueBefore", "dueBefore", filter.dueBefore());
        search(filter.query());
    }

    /** Never empty, so that it may stand in a condition. */
    static Collection<String> departments(Caller caller) {
        return caller.departments().isEmpty() ? List.of("") : caller.departments();
    }

    private void search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var query = text.strip();
        var phone = Phone.parse(query);
        if (phone.isPresent()) {
            list.and(" and customer_phone = :phone", "phone", phone.get().digits());
        } else if (query.matches("[QCRESqcres]-\\d{8}-\\d{4,8}")) {
            list.and(" and number = :number", "number", query.toUpperCase(Locale.ROOT));
        } else {
            var words = TextQuery.of(query);
            if (words.isPresent()) {
                list.and(" and pairs @@ cast(:pairs as tsquery)", "pairs", words.get().tsquery());
            } else {
                list.and(" and customer_name = :name", "name", query);
            }
        }
    }

    Page<CaseSummary> page(@Nullable String after, int most) {
        return list.page(after, most, CaseList::summary, byDue ? CaseSummary::dueAt : CaseSummary::registeredAt, CaseSummary::id);
    }

    Count count() {
        return list.count();
    }

    private static CaseSummary summary(Tuple row) {
        return new CaseSummary(
                row.get("id", UUID.class),
                row.get("number", String.class),
                CaseKind.valueOf(row.get("kind", String.class)),
                row.get("category", String.class),
                Severity.valueOf(row.get("severity", String.class)),
                CaseState.valueOf(row.get("state", String.class)),
                row.get("owner_id", UUID.class),
                row.get("department", String.class),
                Masking.name(row.get("customer_name", String.class)),
                row.get("summary", String.class),
                row.get("round", Integer.class),
                row.get("registered_at", Instant.class),
                row.get("next_due_at", Instant.class),
                row.get("closed_at", Instant.class));
    }
}
