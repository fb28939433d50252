package shouwen.approval.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalFilter;
import shouwen.approval.ApprovalLine;
import shouwen.approval.ApprovalState;
import shouwen.approval.Desk;
import shouwen.identity.Role;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.Page;

/** One list of requests as one statement; the reader's permission is part of it. */
final class ApprovalList {

    private static final String COLUMNS =
            """
            select a.id, a.version, a.kind, a.subject_number, a.title, a.applicant, a.department, a.state, a.asked_at,
                   a.ended_at, a.next_due_at, a.clause, a.pack_version_id,
                   r.posts, r.desks, r.agreed, r.forms, r.reports
            from approval a
            cross join lateral (
                select string_agg(post, ',' order by position) filter (where state = 'TURN') as posts,
                       string_agg(desk, ',' order by position) filter (where state = 'TURN') as desks,
                       string_agg(post, ',' order by position) filter (where state = 'AGREED') as agreed,
                       string_agg(post, ',' order by position) filter (where debt = 'FORM' and debt_paid_at is null) as forms,
                       string_agg(post, ',' order by position) filter (where debt = 'REPORT' and debt_paid_at is null) as reports
                from approval_rung where approval_id = a.id) r
            """;
    private static final String DUE = "coalesce(a.next_due_at, timestamptz '9999-12-31 00:00:00Z')";
    private static final String TURN =
            """
             and a.state = 'OPEN' and exists (
                select 1 from approval_rung r
                join unnest(cast(:desks as text[]), cast(:owners as uuid[])) as seat (desk, owner) on seat.desk = r.desk
                where r.operator_id = :operator and r.approval_id = a.id and r.state = 'TURN'
                  and r.applicant is distinct from seat.owner and r.applicant is distinct from :me
                  and not exists (select 1 from approval_rung d
                    where d.approval_id = a.id and (d.role = r.role or a.kind not like 'register:%') and d.decided_by = :me))
            """;
    private static final String OWED =
            """
             and exists (select 1 from approval_rung r
                where r.operator_id = :operator and r.approval_id = a.id and r.debt is not null and r.debt_paid_at is null)
            """;
    private static final String DECIDED =
            """
             and exists (select 1 from approval_rung r
                where r.operator_id = :operator and r.approval_id = a.id and r.decided_by = :me)
            """;
    private static final String VISIBLE =
            """
             and (a.applicant = :me or a.department = any(cast(:headOf as text[])) or exists (
                select 1 from approval_rung r where r.approval_id = a.id
                  and (r.desk = any(cast(:desks as text[])) or r.decided_by = :me or r.recorded_by = :me)))
            """;

    private final EntityManager entities;
    private final @Nullable Sitting deciding;
    private final Order order;
    private final StringBuilder where = new StringBuilder(" where a.operator_id = :operator");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What a list is ordered by: the most urgent first, the latest first, the longest owed first. */
    private enum Order {
        DUE(ApprovalList.DUE, true),
        ENDED("a.ended_at", false),
        ASKED("a.asked_at", true);

        private final String key;
        private final boolean rising;

        Order(String key, boolean rising) {
            this.key = key;
            this.rising = rising;
        }
    }

    ApprovalList(EntityManager entities, Sitting sitting, ApprovalFilter filter) {
        this.entities = entities;
        this.deciding = filter.box() == ApprovalBox.TURN ? sitting : null;
        this.order = order(filter);
        values.put("operator", sitting.me().operatorId());
        narrow(sitting, filter);
        and(" and a.kind = :kind", "kind", filter.kind());
        and(" and a.next_due_at < :dueBefore", "dueBefore", filter.dueBefore());
    }

    private static Order order(ApprovalFilter filter) {
        if (filter.box() == ApprovalBox.OWED) {
            return Order.ASKED;
        }
        return filter.box() == ApprovalBox.TURN || filter.open() ? Order.DUE : Order.ENDED;
    }

    private void narrow(Sitting sitting, ApprovalFilter filter) {
        var me = sitting.me();
        switch (filter.box()) {
            case TURN -> turn(sitting);
            case MINE -> and(" and a.applicant = :me", "me", me.staffId());
            case DECIDED -> and(DECIDED, "me", me.staffId());
            case OWED -> {
                where.append(OWED);
                visible(sitting);
            }
            case ALL -> visible(sitting);
        }
        if (filter.box() != ApprovalBox.TURN && filter.box() != ApprovalBox.OWED) {
            where.append(filter.open() ? " and a.state in ('OPEN', 'RETURNED')" : " and a.state not in ('OPEN', 'RETURNED')");
        }
    }

    private void turn(Sitting sitting) {
        var desks = new ArrayList<String>();
        var owners = new ArrayList<String>();
        Stream.concat(Stream.of(sitting.me()), sitting.deputises().stream()).forEach(person -> Desk.all(person)
                .forEach(desk -> {
                    desks.add(desk);
                    owners.add(person.staffId().toString());
                }));
        where.append(TURN);
        values.put("desks", array(desks));
        values.put("owners", array(owners));
        values.put("me", sitting.me().staffId());
    }

    private void visible(Sitting sitting) {
        var me = sitting.me();
        if (me.is(Role.GENERAL_OFFICE)) {
            return;
        }
        where.append(VISIBLE);
        values.put("me", me.staffId());
        values.put("headOf", array(me.is(Role.DEPARTMENT_HEAD) ? List.copyOf(me.departments()) : List.of()));
        values.put("desks", array(Stream.concat(Stream.of(me), sitting.deputises().stream())
                .flatMap(person -> Desk.all(person).stream())
                .toList()));
    }

    /** Codes and identifiers, quoted all the same. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    Page<ApprovalLine> page(@Nullable String after, int most) {
        var cursor = Cursor.parse(after);
        var sql = new StringBuilder(COLUMNS).append(where);
        if (cursor != null) {
            sql.append(" and (").append(order.key).append(order.rising ? ", a.id) > " : ", a.id) < ");
            sql.append("(cast(:moment as timestamptz), :id)");
        }
        sql.append(" order by ").append(order.key).append(order.rising ? ", a.id" : " desc, a.id desc");
        var query = filled(entities.createNativeQuery(sql.toString(), Tuple.class)).setMaxResults(most + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("id", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(most).map(this::line).toList();
        return new Page<>(items, rows.size() > most ? cursorAfter(items.get(most - 1)) : null);
    }

    Count count() {
        var sql = "select count(*) from (select 1 from approval a" + where + " limit " + Count.CAP + ") capped";
        var counted = (Number) filled(entities.createNativeQuery(sql)).getSingleResult();
        return new Count(counted.intValue());
    }

    private Query filled(Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    private String cursorAfter(ApprovalLine last) {
        var moment = switch (order) {
            case DUE -> last.dueAt();
            case ENDED -> last.endedAt();
            case ASKED -> last.askedAt();
        };
        return new Cursor(moment == null ? Cursor.FOREVER : moment, last.id()).toString();
    }

    private ApprovalLine line(Tuple row) {
        var applicant = row.get("applicant", UUID.class);
        return new ApprovalLine(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("kind", String.class),
                row.get("subject_number", String.class),
                row.get("title", String.class),
                applicant,
                row.get("department", String.class),
                ApprovalState.valueOf(row.get("state", String.class)),
                row.get("asked_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("next_due_at", Instant.class),
                row.get("clause", String.class),
                several(row, "posts"),
                several(row, "agreed"),
                several(row, "forms"),
                several(row, "reports"),
                deciding == null ? null : deciding.onBehalfOf(several(row, "desks"), applicant),
                row.get("pack_version_id", UUID.class));
    }

    private static List<String> several(Tuple row, String column) {
        var found = row.get(column, String.class);
        return found == null ? List.of() : List.of(found.split(","));
    }
}
