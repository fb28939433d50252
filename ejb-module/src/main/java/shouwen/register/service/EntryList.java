package shouwen.register.service;

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
import shouwen.identity.Caller;
import shouwen.register.EntryFilter;
import shouwen.register.EntryState;
import shouwen.register.EntrySummary;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.Page;
import shouwen.text.TextQuery;

/** One list of entries as one statement; the caller's permission is part of it. */
final class EntryList {

    static final String COLUMNS =
            """
            select id, register, number, department, subject, title, case_number, state, opened_at, opened_by, ended_at,
                   next_due_at, pack_version_id
            from register_entry
            """;
    private static final String DUE = "coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z')";
    private static final String VISIBLE = " and (department in (:own) or register in (:read) or opened_by = :me)";
    private static final String CONFIDED =
            " or (register = :confided%d and not (string_to_array(opener_posts, ' ') && string_to_array(:notOf%d, ' '))";

    private final EntityManager entities;
    private final boolean open;
    private final StringBuilder where = new StringBuilder(" where operator_id = :operator");
    private final Map<String, Object> values = new LinkedHashMap<>();

    EntryList(EntityManager entities, Caller caller, EntryRights rights, EntryFilter filter) {
        this.entities = entities;
        this.open = filter.open();
        values.put("operator", caller.operatorId());
        if (!EntryRights.readsAll(caller)) {
            where.append(VISIBLE);
            values.put("own", orNone(caller.departments()));
            values.put("read", orNone(rights.readable()));
            values.put("me", caller.staffId());
        }
        confide(caller, rights);
        where.append(open ? " and state = 'OPEN'" : " and state <> 'OPEN'");
        and(" and register = :register", "register", filter.register());
        and(" and department = :department", "department", filter.department());
        and(" and next_due_at < :dueBefore", "dueBefore", filter.dueBefore());
        search(filter.query());
    }

    /** Of confidential registers one's own, and what one decides on. */
    private void confide(Caller caller, EntryRights rights) {
        var confidential = rights.confidential();
        if (confidential.isEmpty()) {
            return;
        }
        where.append(" and (register not in (:confidential) or opened_by = :opener");
        values.put("confidential", confidential);
        values.put("opener", caller.staffId());
        int i = 0;
        for (var some : rights.confided()) {
            where.append(CONFIDED.formatted(i, i));
            values.put("confided" + i, some.register());
            values.put("notOf" + i, String.join(" ", some.notOf()));
            var departments = some.departments();
            if (departments != null) {
                where.append(" and department in (:departments").append(i).append(")");
                values.put("departments" + i, orNone(departments));
            }
            where.append(")");
            i++;
        }
        where.append(")");
    }

    /** Never empty, so that it may stand in a condition. */
    static Collection<String> orNone(Collection<String> some) {
        return some.isEmpty() ? List.of("") : some;
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
        if (query.matches("[A-Za-z]{1,3}-\\d{8}-\\d{4,8}")) {
            and(" and :number in (number, case_number)", "number", query.toUpperCase(Locale.ROOT));
            return;
        }
        var words = TextQuery.of(query);
        if (words.isPresent()) {
            and(" and pairs @@ cast(:pairs as tsquery)", "pairs", words.get().tsquery());
        } else {
            and(" and subject = :subject", "subject", query);
        }
    }

    Page<EntrySummary> page(@Nullable String after, int most) {
        var cursor = Cursor.parse(after);
        var key = open ? DUE : "ended_at";
        var sql = new StringBuilder(COLUMNS).append(where);
        if (cursor != null) {
            sql.append(" and (").append(key).append(open ? ", id) > " : ", id) < ");
            sql.append("(cast(:moment as timestamptz), :id)");
        }
        sql.append(" order by ").append(key).append(open ? ", id" : " desc, id desc");
        var query = filled(entities.createNativeQuery(sql.toString(), Tuple.class)).setMaxResults(most + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("id", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(most).map(EntryList::summary).toList();
        return new Page<>(items, rows.size() > most ? cursorAfter(items.get(most - 1)) : null);
    }

    Count count() {
        var sql = "select count(*) from (select 1 from register_entry" + where + " limit " + Count.CAP + ") capped";
        var counted = (Number) filled(entities.createNativeQuery(sql)).getSingleResult();
        return new Count(counted.intValue());
    }

    private Query filled(Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    private String cursorAfter(EntrySummary last) {
        var moment = open ? last.dueAt() : last.endedAt();
        return new Cursor(moment == null ? Cursor.FOREVER : moment, last.id()).toString();
    }

    static EntrySummary summary(Tuple row) {
        return new EntrySummary(
                row.get("id", UUID.class),
                row.get("register", String.class),
                row.get("number", String.class),
                row.get("department", String.class),
                row.get("subject", String.class),
                row.get("title", String.class),
                row.get("case_number", String.class),
                EntryState.valueOf(row.get("state", String.class)),
                row.get("opened_at", Instant.class),
                row.get("opened_by", UUID.class),
                row.get("ended_at", Instant.class),
                row.get("next_due_at", Instant.class),
                row.get("pack_version_id", UUID.class));
    }
}
