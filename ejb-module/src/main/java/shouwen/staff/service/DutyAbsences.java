package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import shouwen.identity.Caller;
import shouwen.staff.DutyAbsence;
import shouwen.staff.Leave;

/** When people are away for certain: leave that is effective, halves of days counted to noon. */
@ApplicationScoped
class DutyAbsences {

    private static final String AWAY =
            """
            select l from Leave l
            where l.operatorId = :operator and l.staffId in :people and l.firstDay <= :last and l.lastDay >= :first
              and l.state in (shouwen.staff.LeaveState.EFFECTIVE, shouwen.staff.LeaveState.RETURNED)
            order by l.firstDay, l.entryId
            """;

    @PersistenceContext
    EntityManager entities;

    /** By person; who is not away is missing in the answer. */
    Map<UUID, List<DutyAbsence>> of(UUID operatorId, Collection<Caller> people, LocalDate first, LocalDate last) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(AWAY, Leave.class)
                .setParameter("operator", operatorId)
                .setParameter("people", people.stream().map(Caller::staffId).toList())
                .setParameter("first", first)
                .setParameter("last", last.plusDays(1))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Leave::staffId, Collectors.mapping(DutyAbsences::absence, Collectors.toList())));
    }

    private static DutyAbsence absence(Leave leave) {
        var span = leave.span();
        return new DutyAbsence(
                span.first().atTime(span.fromNoon() ? LocalTime.NOON : LocalTime.MIDNIGHT),
                span.toNoon() ? span.last().atTime(LocalTime.NOON) : span.last().plusDays(1).atStartOfDay(),
                leave.number());
    }
}
