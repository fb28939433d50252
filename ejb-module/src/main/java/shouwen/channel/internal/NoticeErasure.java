package shouwen.channel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;

/** Removes what people were told about a matter whose record was destroyed. */
@ApplicationScoped
class NoticeErasure {

    private static final String NOTICES =
            "delete from notice where operator_id = :operator and case_number = :number and case_number <> ''";

    @PersistenceContext
    EntityManager entities;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.CASE) || content.is(Matter.ENTRY)) {
            entities.createNativeQuery(NOTICES)
                    .setParameter("operator", content.operatorId())
                    .setParameter("number", content.number())
                    .executeUpdate();
        }
    }
}
