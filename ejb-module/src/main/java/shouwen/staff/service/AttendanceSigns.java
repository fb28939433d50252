package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final String BETWEEN =
            """
            select staff_id, at, source from attendance_sign
            where operator_id = :operator and at >= :from and at < :to order by at
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** The signs of one person. */
    record Signed(List<Sign> signs) {

        /** Those of them from one moment until before another. */
        Signed between(Instant from, Instant to) {
            return new Signed(signs.stream()
                    .filter(sign -> !sign.at().isBefore(from) && sign.at().isBefore(to))
                    .toList());
        }

        boolean isEmpty() {
            return signs.isEmpty();
        }

        boolean byHand() {
            return signs.stream().anyMatch(Sign::byHand);
        }
    }

    /** One of them. */
    record Sign(Instant at, boolean byHand) {}

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

    /** Everybody's signs of some days, in order; one statement. */
    Map<UUID, Signed> of(UUID operatorId, LocalDate first, LocalDate last, ZoneId zone) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(BETWEEN)
                .setParameter("operator", operatorId)
                .setParameter("from", first.atStartOfDay(zone).toInstant())
                .setParameter("to", last.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        row -> new Sign((Instant) row[1], row[2].equals("hand")), Collectors.toList()),
                                Signed::new)));
    }
}
