package shouwen.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;

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

    @PersistenceContext
    EntityManager entities;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.APPROVAL)) {
            run(REQUEST, content);
            run(RUNGS, content);
        }
    }

    private void run(String statement, ContentErased content) {
        entities.createNativeQuery(statement)
                .setParameter("operator", content.operatorId())
                .setParameter("subject", content.subjectId())
                .executeUpdate();
    }
}
