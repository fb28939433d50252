package shouwen.field.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;
import shouwen.audit.service.Ledger;
import shouwen.field.WorkOrder;

/** Takes what was found, done and signed out of a repair order whose record was destroyed. */
@ApplicationScoped
class OrderErasure {

    private static final String ORDER =
            """
            update work_order set measurement = '', analysis = '', scheme = '', measures = '', tools = '', materials = '',
                safety_measures = '', customer_opinion = '', signature_sha256 = null, no_signature_reason = '',
                cannot_repair_note = '', referred_to = '', version = version + 1
            where operator_id = :operator and id = :subject
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ErasedRows rows;

    @Inject
    Ledger ledger;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.ORDER)) {
            rows.blank(ORDER, content);
            var order = entities.find(WorkOrder.class, content.subjectId());
            ledger.forget(content.operatorId(), order.caseId(), order.number());
        }
    }
}
