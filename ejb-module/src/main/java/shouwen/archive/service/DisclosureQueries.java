package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.DisclosureFilter;
import shouwen.archive.DisclosureLine;
import shouwen.archive.DisclosureSum;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.Cursor;
import shouwen.shared.Page;

/** Lists and counts who saw whose personal data in clear and what for. */
@Stateless
@RolesAllowed({Role.ARCHIVIST, Role.GENERAL_OFFICE, Role.ADMINISTRATOR})
public class DisclosureQueries {

    private static final int MOST = 200;
    private static final int MOST_SUMS = 100;
    private static final String LINES =
            """
            select d.id, d.staff_id, s.name, coalesce(nullif(d.subject, ''), c.number, '') as subject, d.field, d.purpose,
                d.disclosed_at
            from disclosure d
            join staff s on s.id = d.staff_id
            left join service_case c on c.operator_id = d.operator_id and c.id = d.case_id
            where %s
            order by d.disclosed_at desc, d.id desc
            limit :limit
            """;
    private static final String SUMS =
            """
            select s.name, d.purpose, count(*) as times
            from disclosure d join staff s on s.id = d.staff_id
            where %s
            group by s.id, s.name, d.purpose
            order by times desc, s.name, d.purpose
            limit :limit
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    /** The latest first. */
    @SuppressWarnings("unchecked")
    public Page<DisclosureLine> list(DisclosureFilter filter, @Nullable String after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<Tuple> rows = query(LINES, filter, Cursor.parse(after), size + 1).getResultList();
        boolean more = rows.size() > size;
        var lines = rows.stream().limit(size).map(DisclosureQueries::line).toList();
        var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        return new Page<>(lines, more && last != null ? new Cursor(last.at(), last.id()).toString() : null);
    }

    /** By person and purpose, the most first. */
    @SuppressWarnings("unchecked")
    public List<DisclosureSum> sums(DisclosureFilter filter) {
        List<Tuple> rows = query(SUMS, filter, null, MOST_SUMS).getResultList();
        return rows.stream()
                .map(row -> new DisclosureSum(
                        row.get("name", String.class),
                        row.get("purpose", String.class),
                        row.get("times", Number.class).longValue()))
                .toList();
    }

    private Query query(String statement, DisclosureFilter filter, @Nullable Cursor after, int limit) {
        var caller = callers.current();
        var where = new StringBuilder("d.operator_id = :operator");
        Map<String, Object> values = new HashMap<>(Map.of("operator", caller.operatorId(), "limit", limit));
        var zone = operators.get(caller.operatorId()).zone();
        if (filter.login() != null) {
            where.append(" and s.login = :login");
            values.put("login", filter.login());
        }
        if (filter.purpose() != null) {
            where.append(" and d.purpose = :purpose");
            values.put("purpose", filter.purpose());
        }
        if (filter.from() != null) {
            where.append(" and d.disclosed_at >= :from");
            values.put("from", filter.from().atStartOfDay(zone).toInstant());
        }
        if (filter.to() != null) {
            where.append(" and d.disclosed_at < :to");
            values.put("to", filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        if (after != null) {
            where.append(" and (d.disclosed_at, d.id) < (:moment, :id)");
            values.put("moment", after.moment());
            values.put("id", after.id());
        }
        var query = entities.createNativeQuery(statement.formatted(where), Tuple.class);
        values.forEach(query::setParameter);
        return query;
    }

    private static DisclosureLine line(Tuple row) {
        return new DisclosureLine(
                row.get("id", UUID.class),
                row.get("staff_id", UUID.class),
                row.get("name", String.class),
                row.get("subject", String.class),
                row.get("field", String.class),
                row.get("purpose", String.class),
                row.get("disclosed_at", Instant.class));
    }
}
