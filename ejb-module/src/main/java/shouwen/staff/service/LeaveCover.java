package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.staff.LeaveSpan;
import shouwen.staff.Uncovered;

/**
 * What loses its person while they are away: cases they own, orders they drive to, tasks, shifts of published rosters and duties
 * noted in a register; two statements.
 */
@ApplicationScoped
class LeaveCover {

    private static final int MOST = 200;
    private static final String LOST =
            """
            select * from (
                select 'CASE' as kind, number, category as what, next_due_at as due from service_case
                where :handedOver = false and operator_id = :operator and owner_id = :person and state <> 'CLOSED'
                  and (next_due_at is null or next_due_at < :to)
                union all
                select 'ORDER', o.number, o.state, c.next_due_at from work_order o
                join service_case c on c.id = o.case_id
                where o.operator_id = :operator and o.technician_id = :person
                  and o.state in ('DISPATCHED', 'ARRIVED', 'HANDLED')
                union all
                select 'TASK', number, title, next_due_at from register_entry
                where operator_id = :operator and subject_id = :person and state = 'OPEN' and register = 'meeting-action'
                  and (next_due_at is null or next_due_at < :to)
                union all
                select 'DUTY', number, register, cast(fields ->> 'on' as timestamp) at time zone :zone from register_entry
                where operator_id = :operator and register in ('duty', 'weekend-duty')
                  and state in ('OPEN', 'ENDED') and fields ->> 'on' between :first and :last
                  and fields ->> 'worker' in (:names)
            ) lost order by due nulls last, number limit :most
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    StaffDirectory staff;

    @Inject
    Duties duties;

    /**
     * The soonest first, at most two hundred.
     *
     * @param colleague takes over the cases, which then lose nothing; null for nobody
     */
    List<Uncovered> of(UUID operatorId, UUID person, LeaveSpan span, ZoneId zone, @Nullable UUID colleague) {
        var names = staff.find(person)
                .map(member -> List.of(member.caller().name(), member.caller().login()))
                .orElse(List.of(""));
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(LOST, Tuple.class)
                .setParameter("operator", operatorId)
                .setParameter("person", person)
                .setParameter("to", span.last().plusDays(1).atStartOfDay(zone).toInstant())
                .setParameter("first", span.first().toString())
                .setParameter("last", span.last().toString())
                .setParameter("zone", zone.getId())
                .setParameter("names", names)
                .setParameter("handedOver", colleague != null)
                .setParameter("most", MOST)
                .getResultList();
        var lost = rows.stream().map(row -> new Uncovered(
                        Uncovered.Kind.valueOf(row.get("kind", String.class)),
                        row.get("number", String.class),
                        row.get("what", String.class),
                        row.get("due", Instant.class),
                        null));
        return Stream.concat(lost, shifts(operatorId, person, span, zone))
                .sorted(Comparator.comparing(Uncovered::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
    }

    private Stream<Uncovered> shifts(UUID operatorId, UUID person, LeaveSpan span, ZoneId zone) {
        var from = span.first().atTime(span.begins()).atZone(zone).toInstant();
        var to = span.ends().atZone(zone).toInstant();
        return duties.between(operatorId, person, from, to).stream()
                .map(duty -> new Uncovered(
                        Uncovered.Kind.SHIFT,
                        duty.label(),
                        duty.kind().name(),
                        duty.startsAt(),
                        duty.id()));
    }
}
