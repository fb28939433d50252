package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.LoanFilter;
import shouwen.archive.LoanLine;
import shouwen.archive.LoanState;
import shouwen.archive.PaperUse;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/**
 * Lists loans: the archive and the general office see all of them, heads those of their departments, everybody their own.
 * Open ones come with the soonest due first, the others with the latest first.
 */
@Stateless
@RolesAllowed("**")
public class LoanQueries {

    private static final int MOST = 200;
    private static final String LAST_DAY = "least(l.due_on, l.recall_by)";
    private static final String DUE = "coalesce(least(l.due_on, l.recall_by), date '9999-12-31')";
    private static final String LINES =
            """
            select l.id, l.number, l.barcode, l.title, p.record_number, p.shelf, l.use, l.purpose, l.borrower_id,
                b.name as borrower, l.department, l.approver, l.clause, l.state, l.requested_at, l.decided_at,
                d.name as decided_by, l.decision_note, l.term, l.lent_at, o.name as lent_by,
                cast(l.due_on as text) as due_on, l.recalled_at, c.name as recalled_by, cast(l.recall_by as text) as recall_by, l.recall_reason,
                cast(%1$s as text) as last_day, l.chased, l.returned_at, r.name as returned_to, l.condition, l.version
            from paper_loan l
            join paper p on p.id = l.paper_id
            join staff b on b.id = l.borrower_id
            left join staff d on d.id = l.decided_by
            left join staff o on o.id = l.lent_by
            left join staff c on c.id = l.recalled_by
            left join staff r on r.id = l.returned_to
            where %2$s
            order by %3$s
            limit :limit
            """;
    private static final String AFTER_OPEN =
            " and (" + DUE + ", l.id) > (select " + DUE + ", l.id from paper_loan l where l.operator_id = :operator and l.id = :after)";
    private static final String AFTER_OVER =
            " and (l.requested_at, l.id) < (select a.requested_at, a.id from paper_loan a where a.operator_id = :operator and a.id = :after)";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    /** @param after id of the last loan of the page before; null for the first */
    public Page<LoanLine> list(LoanFilter filter, @Nullable UUID after, int limit) {
        var caller = callers.current();
        int size = Math.max(1, Math.min(limit, MOST));
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder(visible(caller, filter, values));
        boolean over = filter.standing() == LoanFilter.Standing.OVER || filter.standing() == null && filter.barcode() != null;
        where.append(standing(filter));
        if (filter.standing() == LoanFilter.Standing.OVERDUE) {
            values.put("today", operators.today(caller.operatorId()));
        }
        if (filter.barcode() != null) {
            where.append(" and l.barcode = :barcode");
            values.put("barcode", filter.barcode());
        }
        if (after != null) {
            where.append(over ? AFTER_OVER : AFTER_OPEN);
            values.put("after", after);
        }
        values.put("limit", size + 1);
        var rows = rows(where.toString(), over ? "l.requested_at desc, l.id desc" : DUE + ", l.id", values);
        var lines = rows.stream().limit(size).map(row -> line(row, operators.today(caller.operatorId()))).toList();
        return new Page<>(lines, rows.size() > size ? lines.get(size - 1).id().toString() : null);
    }

    /** One loan. Unknown when the caller may not see it. */
    public LoanLine find(String number) {
        var caller = callers.current();
        Map<String, Object> values = new HashMap<>();
        var where = visible(caller, new LoanFilter(null, null, false), values) + " and l.number = :number";
        values.put("number", number);
        values.put("limit", 1);
        return rows(where, "l.id", values).stream()
                .map(row -> line(row, operators.today(caller.operatorId())))
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("loan", number));
    }

    private static String visible(Caller caller, LoanFilter filter, Map<String, Object> values) {
        values.put("operator", caller.operatorId());
        if (!filter.mine() && caller.isOneOf(Role.ARCHIVIST, Role.GENERAL_OFFICE)) {
            return "l.operator_id = :operator";
        }
        values.put("me", caller.staffId());
        if (!filter.mine() && caller.is(Role.DEPARTMENT_HEAD)) {
            values.put("mine", String.join("\u001f", caller.departments()));
            return "l.operator_id = :operator and (l.borrower_id = :me or l.department = any (string_to_array(:mine, chr(31))))";
        }
        return "l.operator_id = :operator and l.borrower_id = :me";
    }

    private static String standing(LoanFilter filter) {
        if (filter.standing() == null) {
            return filter.barcode() == null ? " and l.state in ('REQUESTED', 'AGREED', 'LENT')" : "";
        }
        return switch (filter.standing()) {
            case OPEN -> " and l.state in ('REQUESTED', 'AGREED', 'LENT')";
            case REQUESTED -> " and l.state = 'REQUESTED'";
            case AGREED -> " and l.state = 'AGREED'";
            case LENT -> " and l.state = 'LENT'";
            case OVERDUE -> " and l.state = 'LENT' and " + LAST_DAY + " < :today";
            case OVER -> " and l.state in ('REFUSED', 'WITHDRAWN', 'RETURNED')";
        };
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String where, String order, Map<String, Object> values) {
        var query = entities.createNativeQuery(LINES.formatted(LAST_DAY, where, order), Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static LoanLine line(Tuple row, LocalDate today) {
        var state = LoanState.valueOf(row.get("state", String.class));
        var last = day(row, "last_day");
        return new LoanLine(
                row.get("id", UUID.class),
                text(row, "number"),
                text(row, "barcode"),
                text(row, "title"),
                text(row, "record_number"),
                text(row, "shelf"),
                PaperUse.valueOf(text(row, "use")),
                text(row, "purpose"),
                row.get("borrower_id", UUID.class),
                text(row, "borrower"),
                text(row, "department"),
                text(row, "approver"),
                text(row, "clause"),
                state,
                row.get("requested_at", Instant.class),
                row.get("decided_at", Instant.class),
                text(row, "decided_by"),
                text(row, "decision_note"),
                text(row, "term"),
                row.get("lent_at", Instant.class),
                text(row, "lent_by"),
                day(row, "due_on"),
                row.get("recalled_at", Instant.class),
                text(row, "recalled_by"),
                day(row, "recall_by"),
                text(row, "recall_reason"),
                last,
                state == LoanState.LENT && last != null && last.isBefore(today),
                row.get("chased", Integer.class),
                row.get("returned_at", Instant.class),
                text(row, "returned_to"),
                text(row, "condition"),
                row.get("version", Integer.class));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static @Nullable LocalDate day(Tuple row, String column) {
        var text = row.get(column, String.class);
        return text == null ? null : LocalDate.parse(text);
    }
}
