package shouwen.channel.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.shared.UnknownThingException;

/** Puts the caller's notices away as read. Reading one twice changes nothing. */
@Stateless
@RolesAllowed("**")
public class NoticeService {

    private static final String READ =
            """
            update notice set read_at = coalesce(read_at, :at)
            where operator_id = :operator and recipient_id = :me and id = :id
            """;
    private static final String READ_ALL =
            """
            update notice set read_at = :at
            where operator_id = :operator and recipient_id = :me and read_at is null
              and (not_before is null or not_before <= :at)
            """;

    private static final String READ_DAY = " and kind = :kind and created_at >= :from and created_at < :until";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    /** Refused when the caller has no such notice. */
    public void markRead(UUID id) {
        var me = callers.current();
        int found = entities.createNativeQuery(READ)
                .setParameter("at", clock.instant())
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId())
                .setParameter("id", id)
                .executeUpdate();
        if (found == 0) {
            throw new UnknownThingException("notice", id);
        }
    }

    /** Those of one kind that came on a day of the operator's zone. */
    public void markRead(String kind, LocalDate day) {
        var me = callers.current();
        var zone = operators.get(me.operatorId()).zone();
        entities.createNativeQuery(READ_ALL + READ_DAY)
                .setParameter("at", clock.instant())
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId())
                .setParameter("kind", kind)
                .setParameter("from", day.atStartOfDay(zone).toInstant())
                .setParameter("until", day.plusDays(1).atStartOfDay(zone).toInstant())
                .executeUpdate();
    }

    /** All that have come until now. */
    public void markAllRead() {
        var me = callers.current();
        entities.createNativeQuery(READ_ALL)
                .setParameter("at", clock.instant())
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId())
                .executeUpdate();
    }
}
