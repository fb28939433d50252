package shouwen.clock.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shouwen.clock.internal.DueClocks;

/** Fires what is due when somebody asks, as a rehearsal does after it has moved the clock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Deadlines {

    @Inject
    DueClocks due;

    /** Fires everything that is due by now, the oldest first, and tells how many clocks that were. */
    @RolesAllowed("system")
    public int fireDue() {
        return due.fireAll();
    }

    /** When this node last looked, for everybody who asks whether it is well. */
    @PermitAll
    public LastLook lastLook() {
        return due.lastLook();
    }

    /** How the firing stands on this node. */
    @RolesAllowed({"administrator", "system"})
    public FiringState state() {
        return due.state();
    }
}
