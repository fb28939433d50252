package shouwen.field.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;

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

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.ORDER)) {
            rows.blank(ORDER, content);
        }
    }
}
