package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shouwen.identity.Role;
import shouwen.staff.internal.LeaveStarts;

/** Hands cases over when somebody asks, while a rehearsal moves the clock and the poller rests. */
@Stateless
@RolesAllowed(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeaveCovering {

    @Inject
    LeaveStarts starts;

    /** Hands over what is due by now; tells how many leaves that were. */
    public int handOverDue() {
        int all = 0;
        int some = starts.handOverSome();
        while (some > 0) {
            all += some;
            some = starts.handOverSome();
        }
        return all;
    }
}
