package shouwen.staff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.cases.service.CaseOwners;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.staff.Leave;

/** Hands the cases of people over whose leave begins, once each, however many nodes look. */
@ApplicationScoped
public class LeaveStarts {

    private static final int BATCH = 20;
    private static final String DUE =
            """
            select entry_id from staff_leave
            where state = 'EFFECTIVE' and cover_id is not null and covered_at is null and begins_at <= :now
            order by begins_at limit :batch for update skip locked
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CaseOwners owners;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Hands over what is due; tells how many leaves that were. */
    @Transactional(TxType.REQUIRES_NEW)
    public int handOverSome() {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<UUID> due = entities.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
        for (var id : due) {
            handOver(entities.find(Leave.class, id));
        }
        return due.size();
    }

    private void handOver(Leave leave) {
        var colleague = leave.coverId();
        if (colleague == null) {
            return;
        }
        int cases = owners.passAll(leave.operatorId(), leave.staffId(), colleague, leave.number());
        leave.handedOver(clock.instant());
        notices.tell(
                leave.operatorId(),
                List.of(leave.staffId(), colleague),
                NoticeKind.CASES_COVERED,
                leave.number(),
                Map.of("count", cases, "leave", leave.number(), "about", "entry"));
    }
}
