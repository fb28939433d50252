package shouwen.cases.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.cases.CaseSummary;
import shouwen.identity.Caller;
import shouwen.party.Phone;
import shouwen.policy.CaseKind;
import shouwen.policy.Severity;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.Masking;
import shouwen.shared.Page;
import shouwen.text.TextQuery;

/** One list of cases as one statement; the caller's permission is part of it. */
final class CaseList {

    private static final String COLUMNS =
            """
            select id, number, kind, category, severity, state, owner_id, department, customer_name, summary, round,
                   registered_at, next_due_at, closed_at
            from service_case
            """;
    private static final String DUE = "coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z')";
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

    private final EntityManager entities;
    private final boolean byDue;
    private final StringBuilder where = new StringBuilder(" where operator_id = :operator");
    private final Map<String, Object> values = new LinkedHashMap<>();

    CaseList(EntityManager entities, Caller caller, CaseFilter filter) {
        this.entities = entities;
        this.byDue = filter.openOnly();
        values.put("operator", caller.operatorId());
        if (!Cases.readsAll(caller)) {
            and(VISIBLE, "own", departments(caller));
        }
        if (byDue) {
            where.append(" and state <> 'CLOSED'");
        }
        if (!filter.states().isEmpty()) {
            and(" and state in (:states)", "states", filter.states().stream().map(CaseState::name).toList());
        }
        and(" and department = :department", "department", filter.department());
        and(" and owner_id = :owner", "owner", filter.ownerId());
        and(" and customer_id = :customer", "customer", filter.customerId());
        and(" and next_due_at < :dueBefore", "dueBefore", filter.dueBefore());
        search(filter.query());
    }

    /** Never empty, so that it may stand in a condition. */
    static Collection<String> departments(Caller caller) {
        return caller.departments().isEmpty() ? List.of("") : caller.departments();
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private void search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var query = text.strip();
        var phone = Phone.parse(query);
        if (phone.isPresent()) {
            and(" and customer_phone = :phone", "phone", phone.get().digits());
        } else if (query.matches("[QCRESqcres]-\\d{8}-\\d{4,8}")) {
            and(" and number = :number", "number", query.toUpperCase(Locale.ROOT));
        } else {
            var words = TextQuery.of(query);
            if (words.isPresent()) {
                and(" and pairs @@ cast(:pairs as tsquery)", "pairs", words.get().tsquery());
            } else {
                and(" and customer_name = :name", "name", query);
            }
        }
    }

    Page<CaseSummary> page(@Nullable String after, int most) {
        var cursor = Cursor.parse(after);
        var key = byDue ? DUE : "registered_at";
        var sql = new StringBuilder(COLUMNS).append(where);
        if (cursor != null) {
            sql.append(" and (").append(key).append(byDue ? ", id) > " : ", id) < ");
            sql.append("(cast(:moment as timestamptz), :id)");
        }
        sql.append(" order by ").append(key).append(byDue ? ", id" : " desc, id desc");
        var query = filled(entities.createNativeQuery(sql.toString(), Tuple.class)).setMaxResults(most + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("id", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(most).map(CaseList::summary).toList();
        return new Page<>(items, rows.size() > most ? cursorAfter(items.get(most - 1)) : null);
    }

    Count count() {
        var sql = "select count(*) from (select 1 from service_case" + where + " limit " + Count.CAP + ") capped";
        var counted = (Number) filled(entities.createNativeQuery(sql)).getSingleResult();
        return new Count(counted.intValue());
    }

    private Query filled(Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    private String cursorAfter(CaseSummary last) {
        var moment = byDue ? last.dueAt() : last.registeredAt();
        return new Cursor(moment == null ? Cursor.FOREVER : moment, last.id()).toString();
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
