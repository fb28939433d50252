package shouwen.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;

/** Takes out with whom times were agreed, once the record of the case or entry was destroyed. */
@ApplicationScoped
class AgreementErasure {

    private static final String AGREED =
            """
            update clock_event e set agreed_with = ''
            from case_clock c
            where c.operator_id = :operator and (c.case_id = :subject or c.entry_id = :subject)
                and e.operator_id = c.operator_id and e.clock_id = c.id and e.agreed_with is not null
            """;

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.CASE) || content.is(Matter.ENTRY)) {
            rows.blank(AGREED, content);
        }
    }
}
