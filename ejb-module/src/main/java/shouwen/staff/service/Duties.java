package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import shouwen.policy.service.ActivePacks;
import shouwen.staff.DutyTime;
import shouwen.staff.OnDuty;

/** Who works when by published rosters, for other services. Not reachable from outside; asks for no permission. */
@ApplicationScoped
public class Duties {

    private static final String SELECT =
            """
            select d.id, d.staffId, d.department, d.kind, d.label, d.day, d.startsAt, d.endsAt
            from RosterDuty d where d.operatorId = :operator and d.published and d.staffId is not null
            """;
    /** Whether who has the shift {@code d} is on leave in effect at {@code :now}. */
    private static final String ON_LEAVE =
            """
            exists (select 1 from Leave l
                where l.operatorId = d.operatorId and l.staffId = d.staffId
                  and l.state = shouwen.staff.LeaveState.EFFECTIVE and l.beginsAt <= :now
                  and (l.lastDay > :today or l.lastDay = :today and (l.toNoon = false or :morning = true)))
            """;
    private static final String AT_WORK =
            """
            from RosterDuty d join Staff s on s.id = d.staffId
            where d.operatorId = :operator and d.published and d.department = :department
              and d.startsAt <= :now and d.endsAt > :now
            order by d.endsAt, d.id
            """;
    private static final String NOW =
            "select d.staffId, s.name, d.kind, d.label, d.startsAt, d.endsAt, " + ON_LEAVE + AT_WORK;
    private static final String OF = SELECT + " and d.staffId = :person and d.day = :day order by d.startsAt, d.id";
    private static final String BETWEEN =
            SELECT + " and d.staffId = :person and d.startsAt < :to and d.endsAt > :from order by d.startsAt, d.id";
    private static final String ALL = SELECT + " and d.day between :first and :last order by d.startsAt, d.id";
    private static final String ROSTERED =
            """
            select distinct d.staffId, r.firstDay, r.lastDay from RosterDuty d join Roster r on r.id = d.rosterId
            where d.operatorId = :operator and d.published and d.staffId is not null
              and r.firstDay <= :last and r.lastDay >= :first
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    Clock clock;

    /** Whose shift it is at this moment in a department, on leave or not; empty where no roster is published. */
    public List<OnDuty> now(UUID operatorId, String department) {
        var now = clock.instant();
        var local = LocalDateTime.ofInstant(now, packs.forOperator(operatorId).pack().zone());
        return entities.createQuery(NOW, OnDuty.class)
                .setParameter("operator", operatorId)
                .setParameter("department", department)
                .setParameter("now", now)
                .setParameter("today", local.toLocalDate())
                .setParameter("morning", local.toLocalTime().isBefore(LocalTime.NOON))
                .getResultList();
    }

    /** The shifts of a person that begin on a day. */
    public List<DutyTime> of(UUID operatorId, UUID person, LocalDate day) {
        return entities.createQuery(OF, DutyTime.class)
                .setParameter("operator", operatorId)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList();
    }

    /** Everybody's shifts that begin between two days, ends included. */
    List<DutyTime> all(UUID operatorId, LocalDate first, LocalDate last) {
        return entities.createQuery(ALL, DutyTime.class)
                .setParameter("operator", operatorId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Who is on a published roster that has a day, on which days between two. */
    Map<LocalDate, Set<UUID>> rostered(UUID operatorId, LocalDate first, LocalDate last) {
        var rows = entities.createQuery(ROSTERED, Object[].class)
                .setParameter("operator", operatorId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
        return first.datesUntil(last.plusDays(1))
                .collect(Collectors.toMap(Function.identity(), day -> rows.stream()
                        .filter(row -> !day.isBefore((LocalDate) row[1]) && !day.isAfter((LocalDate) row[2]))
                        .map(row -> (UUID) row[0])
                        .collect(Collectors.toSet())));
    }

    /** The shifts of a person that touch a stretch of time: what loses cover when they are away. */
    public List<DutyTime> between(UUID operatorId, UUID person, Instant from, Instant to) {
        return entities.createQuery(BETWEEN, DutyTime.class)
                .setParameter("operator", operatorId)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
