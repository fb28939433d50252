package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import shouwen.clock.CaseClock;
import shouwen.clock.CaseSubject;
import shouwen.clock.ClockSubject;

/** Finds the clocks of a case or an entry, in the order they started. */
@ApplicationScoped
class ClockRows {

    private static final String OF_CASE =
            """
            select c from CaseClock c
            where c.subject.operatorId = :operator and c.subject.caseId = :subject
            order by c.startsAt, c.id
            """;
    private static final String OF_ENTRY =
            """
            select c from CaseClock c
            where c.subject.operatorId = :operator and c.subject.entryId = :subject
            order by c.startsAt, c.id
            """;
    private static final String OPEN_OF_CASE =
            """
            select c from CaseClock c
            where c.subject.operatorId = :operator and c.subject.caseId = :subject and c.stoppedAt is null
            order by c.id
            """;
    private static final String OPEN_OF_ENTRY =
            """
            select c from CaseClock c
            where c.subject.operatorId = :operator and c.subject.entryId = :subject and c.stoppedAt is null
            order by c.id
            """;

    @PersistenceContext
    EntityManager entities;

    /** Those that have not ended, locked. */
    List<CaseClock> open(ClockSubject subject) {
        return locked(subject, subject instanceof CaseSubject ? OPEN_OF_CASE : OPEN_OF_ENTRY);
    }

    /** All there ever were, locked. */
    List<CaseClock> all(ClockSubject subject) {
        return locked(subject, subject instanceof CaseSubject ? OF_CASE : OF_ENTRY);
    }

    List<CaseClock> ofCase(UUID operatorId, UUID caseId) {
        return query(OF_CASE, operatorId, caseId).getResultList();
    }

    List<CaseClock> ofEntry(UUID operatorId, UUID entryId) {
        return query(OF_ENTRY, operatorId, entryId).getResultList();
    }

    /** So that a clock that fires just now makes the work wait for an instant and not fail. */
    private List<CaseClock> locked(ClockSubject subject, String query) {
        return new ArrayList<>(query(query, subject.operatorId(), subject.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    private TypedQuery<CaseClock> query(String text, UUID operatorId, UUID subjectId) {
        return entities.createQuery(text, CaseClock.class)
                .setParameter("operator", operatorId)
                .setParameter("subject", subjectId);
    }
}
