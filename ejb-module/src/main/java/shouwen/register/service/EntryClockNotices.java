package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import shouwen.cases.ServiceCase;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Reminders;
import shouwen.clock.ClockFired;
import shouwen.clock.Firing;
import shouwen.identity.Role;
import shouwen.message.NoticeTo;
import shouwen.register.RegisterEntry;
import shouwen.shared.Ids;

/**
 * Tells people about deadlines of entries. A warning goes to who opened the entry, to those whose turn it is and to the
 * dispatchers of the department; a breach also to its head; an escalation to the role the rule names; each within their
 * hours, unless the entry was opened for a case that is an emergency.
 */
@ApplicationScoped
class EntryClockNotices {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Entries entries;

    @Inject
    EntryNotices people;

    @Inject
    Reminders reminders;

    @Inject
    Event<NoticeTo> toRole;

    void fired(@Observes ClockFired fired) {
        var id = fired.subject().entryId();
        var entry = id == null ? null : entities.find(RegisterEntry.class, id);
        if (entry == null || !entry.operatorId().equals(fired.subject().operatorId())) {
            return;
        }
        var role = fired.toRole();
        if (role != null) {
            escalate(fired, role, entry);
            return;
        }
        boolean warning = fired.level() == Firing.WARNING;
        var roles = warning ? Set.of(Role.DISPATCHER) : Set.of(Role.DISPATCHER, Role.DEPARTMENT_HEAD);
        reminders.remind(
                entry.operatorId(),
                people.concerned(entries.of(entry), roles),
                warning ? NoticeKind.CLOCK_WARNED : NoticeKind.CLOCK_BREACHED,
                entry.number(),
                parameters(fired, urgent(entry)));
    }

    /** Heads and dispatchers answer for their department; every other role is the same person for all. */
    private void escalate(ClockFired fired, String role, RegisterEntry entry) {
        boolean ofDepartment = role.equals(Role.DEPARTMENT_HEAD) || role.equals(Role.DISPATCHER);
        toRole.fire(new NoticeTo(
                "notice:" + Ids.next(),
                entry.operatorId(),
                role,
                ofDepartment ? entry.department() : null,
                NoticeKind.CLOCK_ESCALATED,
                entry.number(),
                parameters(fired, urgent(entry))));
    }

    private boolean urgent(RegisterEntry entry) {
        var serviceCase = entry.caseId() == null ? null : entities.find(ServiceCase.class, entry.caseId());
        return serviceCase != null && serviceCase.facts().urgent();
    }

    private static Map<String, Object> parameters(ClockFired fired, boolean urgent) {
        return Map.of(
                "rule", fired.rule(),
                "clause", fired.clause(),
                "dueAt", fired.dueAt().toString(),
                "level", fired.level(),
                "about", "entry",
                Reminders.URGENT, urgent);
    }
}
