package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

/** Who makes rosters of a department, who reads them, and who can be put on one. */
@ApplicationScoped
class DutyRights {

    private static final Set<String> FRONT_LINE = Set.of(Role.CALL_TAKER, Role.TECHNICIAN, Role.BILLING_CLERK);

    @Inject
    DutyRegulation regulation;

    @Inject
    StaffDirectory staff;

    /** Heads, supervisors and dispatchers for their own department, and those the regulation lets assign its nights. */
    boolean mayMake(Caller caller, String department) {
        return caller.worksIn(department)
                && (caller.isOneOf(Role.DEPARTMENT_HEAD, Role.SUPERVISOR, Role.DISPATCHER)
                        || mayAssignNights(caller, department) && isBound(caller, department));
    }

    private boolean isBound(Caller caller, String department) {
        return !regulation.of(caller.operatorId(), department).nightRoles().isEmpty();
    }

    /** Where the regulation names who assigns nights, nobody else does (TUN-042). */
    boolean mayAssignNights(Caller caller, String department) {
        var roles = regulation.of(caller.operatorId(), department).nightRoles();
        return roles.isEmpty() || roles.stream().anyMatch(caller::is);
    }

    void requireMaker(Caller caller, String department) {
        if (!mayMake(caller, department)) {
            throw new ForbiddenException("roster.notYours", department);
        }
    }

    void requireNights(Caller caller, String department) {
        if (!mayAssignNights(caller, department)) {
            var clause = regulation.of(caller.operatorId(), department).nightClause();
            throw new ForbiddenException("roster.nights", clause == null ? "" : clause);
        }
    }

    /** Everybody of the department, and those who answer for the whole. */
    boolean mayRead(Caller caller, String department) {
        return caller.worksIn(department)
                || caller.isOneOf(Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE, Role.CALL_TAKER);
    }

    /** The departments the caller makes rosters of, by code. */
    Set<String> made(Caller caller) {
        var made = new TreeSet<String>();
        caller.departments().stream().filter(department -> mayMake(caller, department)).forEach(made::add);
        return made;
    }

    /** Everybody active in a department, by name. */
    List<Caller> people(UUID operatorId, String department) {
        return staff.staffOf(operatorId).stream()
                .filter(person -> person.worksIn(department))
                .toList();
    }

    /** Those of a department who work shifts as a rule; everybody where it has none such. */
    List<Caller> shiftWorkers(UUID operatorId, String department) {
        var people = people(operatorId, department);
        var front = people.stream()
                .filter(person -> person.roles().stream().anyMatch(FRONT_LINE::contains))
                .toList();
        return front.isEmpty() ? people : front;
    }

    /** Refused for somebody who does not work in the department. */
    Caller person(UUID operatorId, String department, @Nullable UUID id, String field) {
        return people(operatorId, department).stream()
                .filter(person -> person.staffId().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "roster.notInDepartment"));
    }
}
