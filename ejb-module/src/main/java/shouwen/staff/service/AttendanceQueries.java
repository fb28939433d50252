package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.Cursor;
import shouwen.shared.Page;
import shouwen.staff.AttendanceFilter;
import shouwen.staff.AttendanceLine;

/** Reads attendance: everybody their own days, those who keep it or answer for it everybody's. One statement a page. */
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
public class AttendanceQueries {

    private static final int MOST = 200;
    private static final String LINES =
            """
            select * from (
                select e.id, e.number, e.subject_id, e.subject, e.fields ->> 'on' as day, e.fields ->> 'sign-in' as sign_in,
                       e.fields ->> 'sign-out' as sign_out, e.fields ->> 'minutes-late' as late,
                       e.fields ->> 'minutes-away' as away, e.fields ->> 'effective-leave' as leave,
                       e.fields ->> 'absence' as absence, e.fields ->> 'lateness' as lateness,
                       e.fields ->> 'off-post' as off_post, e.state,
                       exists (select 1 from register_entry w
                               where w.operator_id = e.operator_id and w.register = 'work-delay'
                                 and w.subject_id = e.subject_id and w.fields ->> 'on' = e.fields ->> 'on'
                                 and w.fields ->> 'effect' = 'not-counted' and w.state = 'ENDED') as excused
                from register_entry e
                where e.operator_id = :operator and e.register = 'attendance' and e.state in ('OPEN', 'ENDED') %s
            ) line %s order by day desc, id desc limit :most
            """;
    private static final String DEVIATING =
            "where absence = 'absenteeism' or off_post = 'violation' or lateness = 'violation' and not excused";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    /** Whether the caller sees everybody's days: who keeps attendance at the desk, or answers for people. */
    public boolean readsAll() {
        return readsAll(callers.current());
    }

    static boolean readsAll(Caller caller) {
        return caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE);
    }

    /**
     * A page of days, the latest first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<AttendanceLine> list(AttendanceFilter filter, @Nullable String after, int limit) {
        var caller = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        var values = new LinkedHashMap<String, Object>();
        var where = new StringBuilder();
        values.put("operator", caller.operatorId());
        and(where, values, " and e.subject_id = :person", "person", readsAll(caller) ? filter.staffId() : caller.staffId());
        and(where, values, " and e.fields ->> 'on' >= :from", "from", text(filter.from()));
        and(where, values, " and e.fields ->> 'on' <= :to", "to", text(filter.to()));
        var cursor = Cursor.parse(after);
        if (cursor != null) {
            where.append(" and (e.fields ->> 'on', e.id) < (:day, :id)");
            values.put("day", LocalDate.ofInstant(cursor.moment(), ZoneOffset.UTC).toString());
            values.put("id", cursor.id());
        }
        values.put("most", most + 1);
        var query = entities.createNativeQuery(
                LINES.formatted(where, filter.deviating() ? DEVIATING : ""), Tuple.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        var items = rows.stream().limit(most).map(AttendanceQueries::line).toList();
        return new Page<>(items, rows.size() > most ? cursorAfter(items.get(most - 1)) : null);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private static String cursorAfter(AttendanceLine last) {
        return new Cursor(last.date().atStartOfDay(ZoneOffset.UTC).toInstant(), last.entryId()).toString();
    }

    private static AttendanceLine line(Tuple row) {
        return new AttendanceLine(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("subject_id", UUID.class),
                row.get("subject", String.class),
                LocalDate.parse(row.get("day", String.class)),
                moment(row, "sign_in"),
                moment(row, "sign_out"),
                word(row, "late"),
                word(row, "away"),
                "yes".equals(row.get("leave", String.class)),
                word(row, "absence"),
                word(row, "lateness"),
                word(row, "off_post"),
                row.get("excused", Boolean.class),
                row.get("state", String.class).equals("ENDED"));
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        var text = row.get(column, String.class);
        return text == null ? null : Instant.parse(text);
    }

    private static String word(Tuple row, String column) {
        var text = row.get(column, String.class);
        return text == null ? "" : text;
    }
}
