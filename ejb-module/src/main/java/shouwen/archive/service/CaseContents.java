package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.LedgerJson;

/** Gathers everything that belongs to a case, as it stands in the database, in one statement. */
@ApplicationScoped
class CaseContents {

    private static final String GATHER =
            """
            select cast(to_jsonb(c) - 'operator_id' - 'version' || jsonb_build_object(
                'handovers', %s, 'items', %s, 'orders', %s, 'replies', %s, 'callbacks', %s, 'corrections', %s,
                'clocks', %s, 'attachments', %s) as text)
            from service_case c
            where c.operator_id = :operator and c.id = :case
            """
                    .formatted(
                            rows("handover", "step"),
                            rows("work_item", "step"),
                            rows("work_order", "dispatched_at, x.id"),
                            rows("case_answer", "answered_at, x.id"),
                            rows("call_back", "called_at, x.id"),
                            rows("bill_correction", "proposed_at, x.id"),
                            rows("case_clock", "starts_at, x.id"),
                            rows("attachment", "added_at, x.id"));

    @PersistenceContext
    EntityManager entities;

    Map<String, Object> of(UUID operatorId, UUID caseId) {
        var content = (String) entities.createNativeQuery(GATHER, String.class)
                .setParameter("operator", operatorId)
                .setParameter("case", caseId)
                .getSingleResult();
        return LedgerJson.read(content);
    }

    private static String rows(String table, String order) {
        return """
                (select coalesce(jsonb_agg(to_jsonb(x) - 'operator_id' - 'case_id' - 'version' order by x.%s), '[]')
                 from %s x where x.operator_id = c.operator_id and x.case_id = c.id)"""
                .formatted(order, table);
    }
}
