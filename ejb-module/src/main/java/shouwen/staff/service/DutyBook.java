package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.service.CalendarBook;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.DutyRulesOf;
import shouwen.staff.DutyShift;
import shouwen.staff.Qualification;
import shouwen.staff.Roster;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterRules;

/** Finds what rosters are made of, always of one operator. */
@ApplicationScoped
class DutyBook {

    private static final String SHIFTS =
            """
            select s from DutyShift s
            where s.operatorId = :operator and s.department = :department and not s.ended
            order by s.starts, s.id
            """;
    private static final String RULES =
            "select r from DutyRulesOf r where r.operatorId = :operator and r.department = :department";
    private static final String ROSTER = "select r from Roster r where r.operatorId = :operator and r.number = :number";
    private static final String DUTIES =
            """
            select d from RosterDuty d
            where d.operatorId = :operator and d.rosterId = :roster
            order by d.day, d.starts, d.shiftId, d.place
            """;
    private static final String AROUND =
            """
            select d from RosterDuty d
            where d.operatorId = :operator and d.published and d.staffId in :people and d.rosterId <> :roster
              and d.day between :first and :last
            order by d.day
            """;
    private static final String NEIGHBOURS =
            """
            select d from RosterDuty d
            where d.operatorId = :operator and d.department = :department and d.published and d.rosterId <> :roster
              and d.endsAt > :from and d.startsAt < :to
            """;
    private static final String QUALIFICATIONS =
            """
            select q from Qualification q
            where q.operatorId = :operator and q.staffId in :people and q.endedAt is null
            order by q.name, q.validFrom, q.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CalendarBook calendars;

    List<DutyShift> shifts(UUID operatorId, String department) {
        return entities.createQuery(SHIFTS, DutyShift.class)
                .setParameter("operator", operatorId)
                .setParameter("department", department)
                .getResultList();
    }

    RosterRules rules(UUID operatorId, String department) {
        return rulesRow(operatorId, department).map(DutyRulesOf::rules).orElse(RosterRules.NONE);
    }

    Optional<DutyRulesOf> rulesRow(UUID operatorId, String department) {
        return entities.createQuery(RULES, DutyRulesOf.class)
                .setParameter("operator", operatorId)
                .setParameter("department", department)
                .getResultStream()
                .findFirst();
    }

    /** Refused as unknown where the operator has none of that number. */
    Roster roster(UUID operatorId, String number) {
        return entities.createQuery(ROSTER, Roster.class)
                .setParameter("operator", operatorId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("roster", number));
    }

    /** The same, held until the end of the transaction, so that changes come one after the other. */
    Roster locked(UUID operatorId, String number, @Nullable Integer seen) {
        var roster = roster(operatorId, number);
        entities.refresh(roster, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (seen != null && seen != roster.version() - 1) {
            throw new ConflictException("changedMeanwhile", number);
        }
        return roster;
    }

    List<RosterDuty> duties(Roster roster) {
        return entities.createQuery(DUTIES, RosterDuty.class)
                .setParameter("operator", roster.operatorId())
                .setParameter("roster", roster.id())
                .getResultList();
    }

    /** Published shifts of people in other rosters, between two days. */
    List<RosterDuty> others(Roster roster, Collection<UUID> people, LocalDate first, LocalDate last) {
        return people.isEmpty()
                ? List.of()
                : entities.createQuery(AROUND, RosterDuty.class)
                        .setParameter("operator", roster.operatorId())
                        .setParameter("people", people)
                        .setParameter("roster", roster.id())
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultList();
    }

    /** Published shifts of other rosters of the same department that touch a stretch of time. */
    List<RosterDuty> neighbours(Roster roster, Instant from, Instant to) {
        return entities.createQuery(NEIGHBOURS, RosterDuty.class)
                .setParameter("operator", roster.operatorId())
                .setParameter("department", roster.department())
                .setParameter("roster", roster.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    List<Qualification> qualifications(UUID operatorId, Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : entities.createQuery(QUALIFICATIONS, Qualification.class)
                        .setParameter("operator", operatorId)
                        .setParameter("people", people)
                        .getResultList();
    }

    /** The public holidays and the operator's own days off between two days. */
    Set<LocalDate> holidays(UUID operatorId, LocalDate first, LocalDate last) {
        var days = calendars.of(operatorId);
        return first.datesUntil(last.plusDays(1))
                .filter(day -> {
                    var special = days.on(day);
                    return special != null && special.kind() == SpecialDay.Kind.DAY_OFF;
                })
                .collect(Collectors.toSet());
    }
}
