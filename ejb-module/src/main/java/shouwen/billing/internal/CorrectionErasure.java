package shouwen.billing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;

/** Takes the words out of a correction whose record was destroyed; the amounts stay, for the bill is made of them. */
@ApplicationScoped
class CorrectionErasure {

    private static final String CORRECTION =
            """
            update bill_correction set reason = '', decision_note = '', version = version + 1
            where operator_id = :operator and id = :subject
            """;

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.CORRECTION)) {
            rows.blank(CORRECTION, content);
        }
    }
}
