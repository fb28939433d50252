package shouwen.channel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Reminders;
import shouwen.clock.ClockFired;
import shouwen.clock.Firing;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.message.NoticeTo;
import shouwen.shared.Ids;

/**
 * Tells people about deadlines. A warning goes to the owner, to who works on the case and to the dispatchers of the
 * department; a breach also to its head; an escalation to the role the rule names, through the queue of notices; each
 * within their hours, unless the case is an emergency. Only for cases: who is concerned by an entry of a register, its room
 * knows.
 */
@ApplicationScoped
class ClockNotices {

    /** Reads rows of rooms above: the poller knows no more than ids, and a notice needs no more than these. */
    private static final String WHO =
            """
            select c.owner_id, c.department, w.assignee_id, c.severity = 'MAJOR' or c.kind = 'EMERGENCY' as urgent
            from service_case c
            left join work_item w on w.operator_id = c.operator_id and w.case_id = c.id and w.step = c.step
            where c.operator_id = :operator and c.id = :case
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    StaffDirectory staff;

    @Inject
    Reminders reminders;

    @Inject
    Event<NoticeTo> toRole;

    void fired(@Observes ClockFired fired) {
        if (fired.subject().caseId() == null) {
            return;
        }
        var who = who(fired);
        if (who.isEmpty()) {
            return;
        }
        var department = who.get(0).get("department", String.class);
        boolean urgent = who.get(0).get("urgent", Boolean.class);
        if (fired.toRole() != null) {
            escalate(fired, fired.toRole(), department, urgent);
        } else {
            var kind = fired.level() == Firing.WARNING ? NoticeKind.CLOCK_WARNED : NoticeKind.CLOCK_BREACHED;
            var people = concerned(fired, who.get(0), department);
            reminders.remind(
                    fired.subject().operatorId(), people, kind, fired.subject().number(), parameters(fired, urgent));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> who(ClockFired fired) {
        return entities.createNativeQuery(WHO, Tuple.class)
                .setParameter("operator", fired.subject().operatorId())
                .setParameter("case", fired.subject().caseId())
                .getResultList();
    }

    /** Heads and dispatchers answer for their department; every other role is the same person for all. */
    private void escalate(ClockFired fired, String role, String department, boolean urgent) {
        boolean ofDepartment = role.equals(Role.DEPARTMENT_HEAD) || role.equals(Role.DISPATCHER);
        toRole.fire(new NoticeTo(
                "notice:" + Ids.next(),
                fired.subject().operatorId(),
                role,
                ofDepartment ? department : null,
                NoticeKind.CLOCK_ESCALATED,
                fired.subject().number(),
                parameters(fired, urgent)));
    }

    private Set<UUID> concerned(ClockFired fired, Tuple who, String department) {
        var roles = new ArrayList<>(List.of(Role.DISPATCHER));
        if (fired.level() != Firing.WARNING) {
            roles.add(Role.DEPARTMENT_HEAD);
        }
        var people = new LinkedHashSet<UUID>();
        people.add(who.get("owner_id", UUID.class));
        var assignee = who.get("assignee_id", UUID.class);
        if (assignee != null) {
            people.add(assignee);
        }
        staff.staffOf(fired.subject().operatorId()).stream()
                .filter(person -> person.worksIn(department) && roles.stream().anyMatch(person::is))
                .map(Caller::staffId)
                .forEach(people::add);
        return people;
    }

    private static Map<String, Object> parameters(ClockFired fired, boolean urgent) {
        return Map.of(
                "rule", fired.rule(),
                "clause", fired.clause(),
                "dueAt", fired.dueAt().toString(),
                "level", fired.level(),
                Reminders.URGENT, urgent);
    }
}
