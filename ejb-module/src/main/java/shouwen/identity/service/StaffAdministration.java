package shouwen.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.identity.Login;
import shouwen.identity.Role;
import shouwen.identity.Staff;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;

/**
 * Takes people on, gives and takes rights, lets people go. Nobody changes their own rights, and an operator keeps at
 * least one administrator.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class StaffAdministration {

    @Inject
    Callers callers;

    @Inject
    StaffRecords staff;

    @Inject
    Hiring hiring;

    @Inject
    Passwords passwords;

    public UUID create(NewStaff wanted) {
        var caller = callers.current();
        return hiring.hire(caller.operatorId(), wanted, caller.staffId()).id();
    }

    /** Replaces the rights of somebody else; in force everywhere within five seconds (S7). */
    public void give(UUID staffId, List<String> roles, List<String> departments) {
        var person = somebodyElse(staffId);
        if (person.is(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            keepAnAdministratorBeside(person);
        }
        person.give(roles, departments);
        staff.changed(person, "staff.rights-changed", me(), Hiring.rights(person));
    }

    /** Ends somebody's access, running sessions and tokens included, within five seconds (S7, B45). */
    public void deactivate(UUID staffId) {
        var person = somebodyElse(staffId);
        keepAnAdministratorBeside(person);
        person.deactivate();
        staff.changed(person, "staff.deactivated", me(), Map.of());
    }

    public void activate(UUID staffId) {
        var person = somebodyElse(staffId);
        person.activate();
        staff.changed(person, "staff.activated", me(), Map.of());
    }

    /** Gives somebody a new password to begin with, after they have forgotten theirs. */
    public void resetPassword(UUID staffId, String newPassword) {
        var person = somebodyElse(staffId);
        person.rehash(passwords.hashChosen(newPassword, new Login(person.login())));
        staff.changed(person, "staff.password-reset", me(), Map.of());
    }

    private Staff somebodyElse(UUID staffId) {
        var caller = callers.current();
        if (caller.staffId().equals(staffId)) {
            throw new ForbiddenException("ownRights");
        }
        return staff.require(caller.operatorId(), staffId);
    }

    private void keepAnAdministratorBeside(Staff person) {
        var administrators = staff.administrators(person.operatorId());
        if (administrators.equals(List.of(person.id()))) {
            throw new ConflictException("lastAdministrator");
        }
    }

    private UUID me() {
        return callers.current().staffId();
    }
}
