package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.UnknownThingException;
import shouwen.staff.Qualification;

/** What the people of a department are qualified for. Whoever makes its rosters keeps it. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE
})
public class Qualifications {

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyBook book;

    @Inject
    DutyRights rights;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Those of a department by person. Only for those who make its rosters. */
    public Map<UUID, List<Qualification>> of(String department) {
        var caller = callers.current();
        rights.requireMaker(caller, department);
        var people = rights.people(caller.operatorId(), department).stream().map(Caller::staffId).toList();
        return book.qualifications(caller.operatorId(), people).stream()
                .collect(Collectors.groupingBy(Qualification::staffId));
    }

    /** The names of what people hold on a day, for a dispatcher's choice. */
    public Map<UUID, List<String>> goodOn(Collection<UUID> people, LocalDate day) {
        return book.qualifications(callers.current().operatorId(), people).stream()
                .filter(qualification -> qualification.held().isGoodOn(day))
                .collect(Collectors.groupingBy(
                        Qualification::staffId,
                        Collectors.mapping(qualification -> qualification.held().name(), Collectors.toList())));
    }

    /** @param until the last day it is good for; null for no end */
    public UUID note(
            String department,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        var caller = callers.current();
        rights.requireMaker(caller, department);
        var who = rights.person(caller.operatorId(), department, person, "person");
        var noted = new Qualification(
                caller.operatorId(),
                who.staffId(),
                name == null ? "" : name,
                from,
                until,
                caller.staffId(),
                clock.instant());
        entities.persist(noted);
        write(caller, noted, "qualification.noted");
        return noted.id();
    }

    /** It counts no more. */
    public void end(String department, UUID id) {
        var caller = callers.current();
        rights.requireMaker(caller, department);
        var noted = entities.find(Qualification.class, id);
        boolean theirs = noted != null
                && noted.operatorId().equals(caller.operatorId())
                && rights.people(caller.operatorId(), department).stream()
                        .anyMatch(person -> person.staffId().equals(noted.staffId()));
        if (noted == null || !theirs) {
            throw new UnknownThingException("qualification", id);
        }
        noted.end(clock.instant());
        write(caller, noted, "qualification.ended");
    }

    private void write(Caller caller, Qualification noted, String type) {
        ledger.write(caller.operatorId(), null, type, caller.staffId(), Map.of(
                "person", noted.staffId(), "qualification", noted.held().name()));
    }
}
