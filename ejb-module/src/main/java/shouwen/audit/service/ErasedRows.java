package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.audit.ContentErased;

/** Blanks what rooms keep of a matter whose content is to go. */
@ApplicationScoped
public class ErasedRows {

    @PersistenceContext
    EntityManager entities;

    /** @param statement of the room, with {@code :operator} and {@code :subject} for the matter */
    public void blank(String statement, ContentErased content) {
        entities.createNativeQuery(statement)
                .setParameter("operator", content.operatorId())
                .setParameter("subject", content.subjectId())
                .executeUpdate();
    }
}
