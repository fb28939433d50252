package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import shouwen.identity.Caller;

/** Knows who decides for whom today, by dated delegation. */
@ApplicationScoped
public class Deputies {

    private static final String FROM =
            """
            select distinct d.from from Delegation d
            where d.operatorId = :operator and d.to = :me and d.revokedAt is null
              and d.firstDay <= :today and d.lastDay >= :today
            """;
    private static final String TO =
            """
            select distinct d.to from Delegation d
            where d.operatorId = :operator and d.from in (:people) and d.revokedAt is null
              and d.firstDay <= :today and d.lastDay >= :today
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Operators operators;

    @Inject
    StaffDirectory staff;

    /** Those a person decides for today, with the rights they hold themselves; one statement. */
    public List<Caller> actsFor(Caller me) {
        var people = entities.createQuery(FROM, UUID.class)
                .setParameter("operator", me.operatorId())
                .setParameter("me", me.staffId())
                .setParameter("today", today(me.operatorId()))
                .getResultList();
        return people.stream()
                .flatMap(id -> staff.find(id).stream())
                .filter(StaffMember::active)
                .map(StaffMember::caller)
                .filter(person -> person.operatorId().equals(me.operatorId()))
                .toList();
    }

    /** Those who decide for any of some people today. */
    public List<UUID> of(UUID operatorId, List<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(TO, UUID.class)
                .setParameter("operator", operatorId)
                .setParameter("people", people)
                .setParameter("today", today(operatorId))
                .getResultList();
    }

    /** Today at an operator. */
    public LocalDate today(UUID operatorId) {
        return operators.today(operatorId);
    }
}
