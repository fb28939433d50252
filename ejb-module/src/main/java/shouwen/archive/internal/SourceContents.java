package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.LedgerJson;

/** Gathers everything that belongs to a matter, as it stands in the database, in one statement. */
@ApplicationScoped
class SourceContents {

    private static final String CASE =
            """
            select cast(to_jsonb(c) - 'operator_id' - 'version' - 'pairs' || jsonb_build_object(
                'handovers', %s, 'items', %s, 'orders', %s, 'replies', %s, 'callbacks', %s, 'corrections', %s,
                'clocks', %s, 'attachments', %s) as text)
            from service_case c
            where c.operator_id = :operator and c.id = :id
            """
                    .formatted(
                            rows("handover", "case_id", "c", "step"),
                            rows("work_item", "case_id", "c", "step"),
                            rows("work_order", "case_id", "c", "dispatched_at, x.id"),
                            rows("case_answer", "case_id", "c", "answered_at, x.id"),
                            rows("call_back", "case_id", "c", "called_at, x.id"),
                            rows("bill_correction", "case_id", "c", "proposed_at, x.id"),
                            rows("case_clock", "case_id", "c", "starts_at, x.id"),
                            rows("attachment", "case_id", "c", "added_at, x.id"));
    private static final String ORDER =
            """
            select cast(to_jsonb(o) - 'operator_id' - 'version' as text)
            from work_order o
            where o.operator_id = :operator and o.id = :id
            """;
    private static final String CORRECTION =
            """
            select cast(to_jsonb(b) - 'operator_id' - 'version' || jsonb_build_object(
                'bill_number', i.number, 'period_from', i.period_from, 'period_to', i.period_to,
                'case_number', c.number, 'department', c.department) as text)
            from bill_correction b
            join bill i on i.operator_id = b.operator_id and i.id = b.bill_id
            join service_case c on c.operator_id = b.operator_id and c.id = b.case_id
            where b.operator_id = :operator and b.id = :id
            """;
    private static final String ENTRY =
            """
            select cast(to_jsonb(e) - 'operator_id' - 'version' - 'pairs' - 'opener_posts'
                || jsonb_build_object('steps', %s, 'clocks', %s)
                || case when e.register = 'meeting' then jsonb_build_object('reports', %s, 'remarks', %s)
                   else '{}' end as text)
            from register_entry e
            where e.operator_id = :operator and e.id = :id
            """
                    .formatted(
                            rows("register_step", "entry_id", "e", "done_at, x.id"),
                            rows("case_clock", "entry_id", "e", "starts_at, x.id"),
                            rows("meeting_person", "entry_id", "e", "invited_at, x.staff_id"),
                            rows("meeting_remark", "entry_id", "e", "made_at, x.id"));
    private static final String APPROVAL =
            """
            select cast(to_jsonb(a) - 'operator_id' - 'version' || jsonb_build_object('steps', %s) as text)
            from approval a
            where a.operator_id = :operator and a.id = :id
            """
                    .formatted(rows("approval_rung", "approval_id", "a", "position"));

    @PersistenceContext
    EntityManager entities;

    Map<String, Object> ofCase(UUID operatorId, UUID id) {
        return of(CASE, operatorId, id);
    }

    Map<String, Object> ofOrder(UUID operatorId, UUID id) {
        return of(ORDER, operatorId, id);
    }

    Map<String, Object> ofCorrection(UUID operatorId, UUID id) {
        return of(CORRECTION, operatorId, id);
    }

    Map<String, Object> ofEntry(UUID operatorId, UUID id) {
        return of(ENTRY, operatorId, id);
    }

    Map<String, Object> ofApproval(UUID operatorId, UUID id) {
        return of(APPROVAL, operatorId, id);
    }

    private Map<String, Object> of(String gather, UUID operatorId, UUID id) {
        var content = (String) entities.createNativeQuery(gather, String.class)
                .setParameter("operator", operatorId)
                .setParameter("id", id)
                .getSingleResult();
        return LedgerJson.read(content);
    }

    private static String rows(String table, String key, String owner, String order) {
        return """
                (select coalesce(jsonb_agg(to_jsonb(x) - 'operator_id' - '%2$s' - 'version' order by x.%4$s), '[]')
                 from %1$s x where x.operator_id = %3$s.operator_id and x.%2$s = %3$s.id)"""
                .formatted(table, key, owner, order);
    }
}
