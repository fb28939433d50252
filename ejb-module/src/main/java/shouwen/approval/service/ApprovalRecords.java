package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalState;
import shouwen.approval.SubjectWanted;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Deputies;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/** Finds requests for those they concern, locks them, and writes what happens to them into the ledger. */
@ApplicationScoped
class ApprovalRecords {

    private static final String OPEN =
            """
            select a from Approval a
            where a.operatorId = :operator and a.kind = :kind and a.subjectId = :subject and a.state in (:open)
            order by a.askedAt, a.id
            """;
    private static final String OF_SUBJECT =
            """
            select a from Approval a
            where a.operatorId = :operator and a.kind = :kind and a.subjectId = :subject
            order by a.askedAt desc, a.id desc
            """;
    private static final String ABOUT =
            "select a.kind, a.subjectId from Approval a where a.operatorId = :operator and a.id = :id";
    private static final String LOCK = "select version from approval where id = :id for update";
    private static final List<ApprovalState> STATES = List.of(ApprovalState.OPEN, ApprovalState.RETURNED);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Deputies deputies;

    @Inject
    Ledger ledger;

    @Inject
    Event<SubjectWanted> wanted;

    Sitting sitting(Caller caller) {
        return new Sitting(caller, deputies.actsFor(caller));
    }

    /** A request the caller has to do with; others do not exist for them. */
    Approval readable(Sitting sitting, UUID id) {
        var me = sitting.me();
        var approval = entities.find(Approval.class, id);
        if (approval == null || !approval.operatorId().equals(me.operatorId())) {
            throw new UnknownThingException("approval", id);
        }
        boolean head = me.is(Role.DEPARTMENT_HEAD) && me.worksIn(approval.department());
        if (!head && !me.is(Role.GENERAL_OFFICE) && !sitting.concerns(approval)) {
            throw new UnknownThingException("approval", id);
        }
        return approval;
    }

    /**
     * The same, locked after what it is about.
     *
     * @param version what the caller saw; null for whatever it is now
     */
    Approval actable(Sitting sitting, UUID id, @Nullable Integer version) {
        var me = sitting.me();
        var about = entities.createQuery(ABOUT, Approval.About.class)
                .setParameter("operator", me.operatorId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("approval", id));
        wanted.fire(new SubjectWanted(me.operatorId(), about.kind(), about.subjectId()));
        entities.createNativeQuery(LOCK).setParameter("id", id).getSingleResult(); // read only now: it is never stale
        var approval = readable(sitting, id);
        if (version != null && version != approval.version()) {
            throw new ConflictException("changedMeanwhile", approval.subjectNumber());
        }
        return approval;
    }

    /** The open requests about something, locked; who asks has locked that already. */
    List<Approval> open(UUID operator, String kind, UUID subject) {
        return waiting(operator, kind, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, for reading. */
    List<Approval> waiting(UUID operator, String kind, UUID subject) {
        return waiting(operator, kind, subject, LockModeType.NONE);
    }

    private List<Approval> waiting(UUID operator, String kind, UUID subject, LockModeType lock) {
        return entities.createQuery(OPEN, Approval.class)
                .setParameter("operator", operator)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("open", STATES)
                .setLockMode(lock)
                .getResultList();
    }

    Optional<Approval> open(UUID operator, String kind, UUID subject, @Nullable String ladder) {
        return open(operator, kind, subject).stream()
                .filter(approval -> ladder == null || approval.ladder().equals(ladder))
                .findFirst();
    }

    /** Every request about something, the newest first. */
    List<Approval> ofSubject(UUID operator, String kind, UUID subject) {
        return entities.createQuery(OF_SUBJECT, Approval.class)
                .setParameter("operator", operator)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList();
    }

    void write(Approval approval, String type, @Nullable UUID by, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("approval", approval.id());
        body.put("kind", approval.kind());
        body.put("number", approval.subjectNumber());
        ledger.write(approval.operatorId(), approval.id(), type, by, body);
    }
}
