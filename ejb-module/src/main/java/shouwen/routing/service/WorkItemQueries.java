package shouwen.routing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.routing.WorkItemState;
import shouwen.routing.WorkItemSummary;
import shouwen.routing.WorkListFilter;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Page;

/** Reads work lists: one statement a page, by keyset, so that the last page costs what the first does. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE
})
public class WorkItemQueries {

    private static final int MOST = 200;

    private static final String COLUMNS =
            """
            select id, version, case_number, department, kind, category, severity, summary, state, assignee_id, due_at,
                   opened_at, %s as key
            from work_item
            where operator_id = :operator and department = :department
            """;
    private static final String OPEN_KEY = "coalesce(due_at, timestamptz '9999-12-31 00:00:00Z')";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    /**
     * A page of a department's list: open items by remaining slack, ended ones newest first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<WorkItemSummary> list(String department, WorkListFilter filter, @Nullable String after, int limit) {
        var caller = callers.current();
        refuseForeign(caller, department);
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var query = entities.createNativeQuery(sql(filter, cursor), Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("department", department)
                .setMaxResults(most + 1);
        setFilter(query, filter);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("id", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return page(rows, most, filter.open());
    }

    /** How many open items a department has, counted to the cap. */
    public Count countOpen(String department) {
        var caller = callers.current();
        refuseForeign(caller, department);
        var count = (Number) entities.createNativeQuery(
                        """
                        select count(*) from (
                            select 1 from work_item
                            where operator_id = :operator and department = :department and state in ('OPEN', 'ACCEPTED')
                            limit :cap) capped
                        """)
                .setParameter("operator", caller.operatorId())
                .setParameter("department", department)
                .setParameter("cap", Count.CAP)
                .getSingleResult();
        return new Count(count.intValue());
    }

    private static String sql(WorkListFilter filter, @Nullable Cursor cursor) {
        var key = filter.open() ? OPEN_KEY : "ended_at";
        var sql = new StringBuilder(COLUMNS.formatted(key));
        sql.append(filter.open() ? " and state in ('OPEN', 'ACCEPTED')" : " and state not in ('OPEN', 'ACCEPTED')");
        if (filter.kind() != null) {
            sql.append(" and kind = :kind");
        }
        if (filter.category() != null) {
            sql.append(" and category = :category");
        }
        if (filter.assigneeId() != null) {
            sql.append(" and assignee_id = :assignee");
        }
        if (cursor != null) {
            sql.append(filter.open()
                    ? " and (" + key + ", id) > (cast(:moment as timestamptz), :id)"
                    : " and (" + key + ", id) < (cast(:moment as timestamptz), :id)");
        }
        return sql.append(filter.open() ? " order by " + key + ", id" : " order by " + key + " desc, id desc")
                .toString();
    }

    private static void setFilter(Query query, WorkListFilter filter) {
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind().name());
        }
        if (filter.category() != null) {
            query.setParameter("category", filter.category());
        }
        if (filter.assigneeId() != null) {
            query.setParameter("assignee", filter.assigneeId());
        }
    }

    private static Page<WorkItemSummary> page(List<Tuple> rows, int most, boolean open) {
        var items = rows.stream().limit(most).map(WorkItemQueries::summary).toList();
        if (rows.size() <= most) {
            return new Page<>(items, null);
        }
        var last = items.get(most - 1);
        var moment = open ? last.dueAt() : rows.get(most - 1).get("key", Instant.class);
        return new Page<>(items, new Cursor(moment == null ? Cursor.FOREVER : moment, last.id()).toString());
    }

    private static WorkItemSummary summary(Tuple row) {
        return new WorkItemSummary(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("case_number", String.class),
                row.get("department", String.class),
                row.get("kind", String.class),
                row.get("category", String.class),
                row.get("severity", String.class),
                row.get("summary", String.class),
                WorkItemState.valueOf(row.get("state", String.class)),
                row.get("assignee_id", UUID.class),
                row.get("due_at", Instant.class),
                row.get("opened_at", Instant.class));
    }

    private static void refuseForeign(Caller caller, String department) {
        boolean readsAll = caller.is(Role.SUPERVISOR) || caller.is(Role.GENERAL_OFFICE) || caller.is(Role.CALL_TAKER);
        if (!readsAll && !caller.worksIn(department)) {
            throw new ForbiddenException("notYourDepartment", department);
        }
    }
}
