package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.approval.Approval;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Desk;
import shouwen.approval.RungState;
import shouwen.identity.Role;

/** Tells deciders, and those above them, that a request has waited too long; once for each rung. */
@ApplicationScoped
public class LateApprovals {

    /** So many requests to a transaction. */
    public static final int BATCH = 100;

    private static final String LATE =
            """
            select a.id from approval a
            where a.state = 'OPEN' and exists (
                select 1 from approval_rung r
                where r.approval_id = a.id and r.state = 'TURN' and r.due_at <= :now and r.breached_at is null)
            order by a.id limit :most
            for update skip locked
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApprovalRecords records;

    @Inject
    ApprovalNotices notices;

    @Inject
    Clock clock;

    /** Tells of what is late by now, at most a batch; gives how many requests that were. */
    @Transactional(TxType.REQUIRES_NEW)
    public int tell() {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entities.createNativeQuery(LATE, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", BATCH)
                .getResultList();
        ids.forEach(id -> tell(entities.find(Approval.class, id)));
        return ids.size();
    }

    private void tell(Approval approval) {
        for (var rung : approval.breach(clock.instant())) {
            records.write(approval, "approval.late", null, Map.of("post", rung.post()));
            notices.late(approval, rung, above(approval, rung));
        }
    }

    /** The next rung; above the last one the general office. */
    private static Set<String> above(Approval approval, ApprovalRung rung) {
        var next = approval.rungs().stream()
                .filter(one -> one.position() > rung.position() && one.state() == RungState.WAITING)
                .limit(1)
                .map(ApprovalRung::desk)
                .collect(Collectors.toSet());
        return next.isEmpty() ? Set.of(Desk.of(Role.GENERAL_OFFICE, "")) : next;
    }
}
