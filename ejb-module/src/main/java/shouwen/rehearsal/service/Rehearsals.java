package shouwen.rehearsal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import shouwen.identity.Role;
import shouwen.rehearsal.internal.Rehearsal;

/** Plays a stretch of an operator's work through the services, with the movable clock, and tells what it came to. */
@Stateless
@RolesAllowed(Role.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class Rehearsals {

    @Inject
    Rehearsal rehearsal;

    /**
     * Plays at an operator founded for it, whom nobody can sign in to. Moves the clock of the whole server meanwhile; when it
     * returns the clock follows the system again.
     *
     * @param operator the code of that operator, not yet taken
     */
    public Report play(Play play, String operator) throws Exception {
        return rehearsal.play(play, operator);
    }
}
