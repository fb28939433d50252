package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.identity.Caller;
import shouwen.shared.Ids;
import shouwen.staff.SignFile;

/** Signs at the door, kept as they came; the same one twice is one. */
@ApplicationScoped
class AttendanceSigns {

    private static final String KEEP =
            """
            insert into attendance_sign (id, operator_id, staff_id, at, source, recorded_at, recorded_by)
            values (:id, :operator, :staff, :at, :source, :now, :by) on conflict do nothing
            """;
    private static final String OF_DAY =
            """
            select staff_id, at, source from attendance_sign
            where operator_id = :operator and at >= :from and at < :to order by at
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** The signs of one person on one day. */
    record OfDay(List<Instant> at, boolean byHand) {}

    void keep(Caller by, List<SignFile.Sign> signs, String source, ZoneId zone) {
        var now = clock.instant();
        for (var sign : signs) {
            entities.createNativeQuery(KEEP)
                    .setParameter("id", Ids.next())
                    .setParameter("operator", by.operatorId())
                    .setParameter("staff", sign.staffId())
                    .setParameter("at", sign.at().atZone(zone).toInstant())
                    .setParameter("source", source)
                    .setParameter("now", now)
                    .setParameter("by", by.staffId())
                    .executeUpdate();
        }
    }

    /** Everybody's signs of a day, in order; one statement. */
    Map<UUID, OfDay> of(UUID operatorId, LocalDate date, ZoneId zone) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(OF_DAY)
                .setParameter("operator", operatorId)
                .setParameter("from", date.atStartOfDay(zone).toInstant())
                .setParameter("to", date.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
        var found = new HashMap<UUID, OfDay>();
        for (var row : rows) {
            var before = found.getOrDefault((UUID) row[0], new OfDay(List.of(), false));
            var all = new ArrayList<>(before.at());
            all.add((Instant) row[1]);
            found.put((UUID) row[0], new OfDay(all, before.byHand() || row[2].equals("hand")));
        }
        return found;
    }
}
