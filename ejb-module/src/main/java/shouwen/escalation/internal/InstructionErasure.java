package shouwen.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;

/** Takes the words out of what departments were asked about a case or entry whose record was destroyed. */
@ApplicationScoped
class InstructionErasure {

    private static final String WORDS =
            """
            update instruction set subject_title = :title, words = '', answer = '', version = version + 1
            where operator_id = :operator and (case_id = :subject or entry_id = :subject)
            """;

    @PersistenceContext
    EntityManager entities;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.CASE) || content.is(Matter.ENTRY)) {
            entities.createNativeQuery(WORDS)
                    .setParameter("title", content.is(Matter.CASE) ? content.title() : content.number())
                    .setParameter("operator", content.operatorId())
                    .setParameter("subject", content.subjectId())
                    .executeUpdate();
        }
    }
}
