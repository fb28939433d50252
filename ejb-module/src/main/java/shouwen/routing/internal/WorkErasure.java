package shouwen.routing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;

/** Takes the words out of the hand-overs, work items and set-aside messages of a case whose record was destroyed. */
@ApplicationScoped
class WorkErasure {

    private static final String HANDOVERS =
            "update handover set reason = '' where operator_id = :operator and case_id = :subject";
    private static final String ITEMS =
            """
            update work_item set summary = :title, result = '', reason = '', evidence = '{}', version = version + 1
            where operator_id = :operator and case_id = :subject
            """;
    private static final String SET_ASIDE =
            "update quarantine set body = '{}' where operator_id = :operator and strpos(body, cast(:subject as text)) > 0";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (!content.is(Matter.CASE)) {
            return;
        }
        rows.blank(HANDOVERS, content);
        entities.createNativeQuery(ITEMS)
                .setParameter("title", content.title())
                .setParameter("operator", content.operatorId())
                .setParameter("subject", content.subjectId())
                .executeUpdate();
        rows.blank(SET_ASIDE, content);
    }
}
