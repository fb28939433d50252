package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Texts;

/** Lets the clocks of a case stand still for a reason the pack allows, and run again. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.DEPARTMENT_HEAD})
public class PauseService {

    @Inject
    Cases cases;

    @Inject
    CaseMoments moments;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @param reason a pause reason of the pack, {@code customer-absent} for instance */
    public void pause(String number, @Nullable Integer version, String reason) {
        moments.pause(forPause(number, version), Texts.line("reason", reason, 200), clock.instant());
    }

    public void resume(String number, @Nullable Integer version) {
        moments.resume(forPause(number, version), clock.instant());
    }

    private ServiceCase forPause(String number, @Nullable Integer version) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        if (!speaksFor(caller, serviceCase)) {
            throw new ForbiddenException("notYourDepartment", serviceCase.department());
        }
        return serviceCase;
    }

    /** Whether the caller speaks for the operator about this case: the desk, or the department that has it. */
    static boolean speaksFor(Caller caller, ServiceCase serviceCase) {
        return caller.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR) || caller.worksIn(serviceCase.department());
    }
}
