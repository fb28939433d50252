package shouwen.escalation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.EscalationLine;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.Count;
import shouwen.shared.Cursor;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;

/**
 * What was missed or is about to be, with rule and clause. Heads see their departments, supervisors and the general office
 * all.
 */
@Stateless
@RolesAllowed({Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE})
public class EscalationQueries {

    private static final int MOST = 200;
    private static final int MOST_HOURS = 24 * 31;
    private static final String COLUMNS =
            """
            select k.id, k.case_number, k.entry_id is not null as of_entry, e.register,
                   case when e.register in (:confidential) then e.subject
                   else coalesce(c.summary, trim(e.subject || ' ' || e.title)) end as title,
                   coalesce(c.department, e.department) as department, c.severity, k.rule, k.clause, k.due_at,
                   k.pack_version_id,
                   coalesce((select max(f.level) from clock_firing f where f.clock_id = k.id), -1) as level,
                   i.asked, i.answered
            """;
    private static final String ASKED =
            """
             left join lateral (
                 select count(*) as asked, count(*) filter (where answered_at is not null) as answered
                 from instruction
                 where operator_id = k.operator_id and subject_number = k.case_number and not withdrawn) i on true
            """;
    private static final String FROM =
            """
             from case_clock k
             left join service_case c on c.id = k.case_id
             left join register_entry e on e.id = k.entry_id
            """;
    private static final String RUNNING =
            """
             where k.operator_id = :operator and k.state = 'RUNNING' and k.due_at is not null
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    Clock clock;

    /**
     * A page of limits, the soonest due first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    public Page<EscalationLine> list(EscalationFilter filter, @Nullable String after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        var cursor = Cursor.parse(after);
        var values = new LinkedHashMap<String, Object>();
        values.put("confidential", confidential());
        var sql = COLUMNS + FROM + ASKED + where(filter, values)
                + (cursor == null ? "" : " and (k.due_at, k.id) > (cast(:moment as timestamptz), :id)")
                + " order by k.due_at, k.id";
        var query = entities.createNativeQuery(sql, Tuple.class).setMaxResults(most + 1);
        if (cursor != null) {
            query.setParameter("moment", cursor.moment()).setParameter("id", cursor.id());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = filled(query, values).getResultList();
        var items = rows.stream().limit(most).map(EscalationQueries::line).toList();
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(
                items, rows.size() > most && last != null ? new Cursor(last.dueAt(), last.id()).toString() : null);
    }

    /** How many a list holds, counted to the cap. */
    public Count count(EscalationFilter filter) {
        var values = new LinkedHashMap<String, Object>();
        var sql = "select count(*) from (select 1" + FROM + where(filter, values) + " limit " + Count.CAP + ") capped";
        var counted = (Number) filled(entities.createNativeQuery(sql), values).getSingleResult();
        return new Count(counted.intValue());
    }

    private String where(EscalationFilter filter, Map<String, Object> values) {
        if (filter.hours() < 1 || filter.hours() > MOST_HOURS) {
            throw new InvalidInputException("hours", "outOfRange", 1, MOST_HOURS);
        }
        var me = callers.current();
        var where = new StringBuilder(RUNNING);
        values.put("operator", me.operatorId());
        values.put("now", clock.instant());
        if (filter.breached()) {
            where.append(" and k.due_at <= :now");
        } else {
            where.append(" and k.due_at > :now and k.due_at <= :until");
            values.put("until", clock.instant().plus(Duration.ofHours(filter.hours())));
        }
        if (!me.isOneOf(Role.SUPERVISOR, Role.GENERAL_OFFICE)) {
            where.append(" and coalesce(c.department, e.department) in (:own)");
            values.put("own", me.departments().isEmpty() ? List.of("") : List.copyOf(me.departments()));
        }
        var department = filter.department();
        if (department != null) {
            where.append(" and coalesce(c.department, e.department) = :department");
            values.put("department", department);
        }
        return where.toString();
    }

    /** Registers whose words are not for everybody who looks over limits. */
    private List<String> confidential() {
        var registers = packs.forOperator(callers.current().operatorId()).pack().procedures().registers().stream()
                .filter(RegisterRule::confidential)
                .map(RegisterRule::id)
                .toList();
        return registers.isEmpty() ? List.of("") : registers;
    }

    private static Query filled(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static EscalationLine line(Tuple row) {
        return new EscalationLine(
                row.get("id", UUID.class),
                row.get("case_number", String.class),
                row.get("of_entry", Boolean.class),
                row.get("register", String.class),
                row.get("title", String.class),
                row.get("department", String.class),
                row.get("severity", String.class),
                row.get("rule", String.class),
                row.get("clause", String.class),
                row.get("due_at", Instant.class),
                row.get("level", Number.class).intValue(),
                row.get("asked", Number.class).intValue(),
                row.get("answered", Number.class).intValue(),
                row.get("pack_version_id", UUID.class));
    }
}
