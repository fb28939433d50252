package shouwen.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;

/** Takes the words out of a request whose record was destroyed; who decided what, and when, stays. */
@ApplicationScoped
class RequestErasure {

    private static final String REQUEST =
            """
            update approval set title = subject_number, note = '', version = version + 1
            where operator_id = :operator and id = :subject
            """;
    private static final String RUNGS =
            "update approval_rung set note = '' where operator_id = :operator and approval_id = :subject";

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.APPROVAL)) {
            rows.blank(REQUEST, content);
            rows.blank(RUNGS, content);
        }
    }
}
