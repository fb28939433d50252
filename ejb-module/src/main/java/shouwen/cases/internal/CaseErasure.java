package shouwen.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;

/** Takes out of a case who called, what was said and what was answered, once its record was destroyed. */
@ApplicationScoped
class CaseErasure {

    private static final String CASE =
            """
            update service_case set customer_id = null, account_id = null, customer_name = '', customer_phone = '',
                customer_address = '', account_number = '', summary = :title, details = '', answers = '{}',
                desired_outcome = '', true_cause = '', pairs = array_to_tsvector(string_to_array(:pairs, chr(31))),
                version = version + 1
            where operator_id = :operator and id = :subject
            """;
    private static final String ANSWERS =
            "update case_answer set text = '' where operator_id = :operator and case_id = :subject";
    private static final String CALL_BACKS =
            "update call_back set opinion = '', reason = '' where operator_id = :operator and case_id = :subject";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (!content.is(Matter.CASE)) {
            return;
        }
        var pairs = CharacterPairs.of(TextFolding.fold(content.number()));
        entities.createNativeQuery(CASE)
                .setParameter("title", content.title())
                .setParameter("pairs", String.join("\u001f", pairs))
                .setParameter("operator", content.operatorId())
                .setParameter("subject", content.subjectId())
                .executeUpdate();
        rows.blank(ANSWERS, content);
        rows.blank(CALL_BACKS, content);
    }
}
