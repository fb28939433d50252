package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.clock.PromiseForm;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Records a time agreed with the customer (CON-012, CON-021, TUN-109, GAS-016). */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.DISPATCHER, Role.DEPARTMENT_HEAD})
public class PromiseService {

    @Inject
    Cases cases;

    @Inject
    CaseMoments moments;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Agrees on a time. Refused when it has passed, or is later than the clause allows.
     *
     * @param rule the limit it is about
     * @param withWhom whom it was agreed with; empty or null: the customer of the case
     */
    public void agree(
            String number,
            @Nullable Integer version,
            @Nullable String rule,
            @Nullable Instant until,
            @Nullable String withWhom,
            @Nullable String note) {
        var caller = callers.current();
        var serviceCase = agreeable(caller, number, version);
        if (until == null) {
            throw new InvalidInputException("until", "missing");
        }
        var whom = Texts.optionalLine("with", withWhom, 200);
        var form = new PromiseForm(
                Texts.line("clock", rule, 100),
                until,
                whom.isEmpty() ? serviceCase.complainant().name() : whom,
                Texts.optionalLines("note", note, 2000));
        moments.agree(serviceCase, form, caller, clock.instant());
    }

    /**
     * What a time wants that goes beyond the limit of its clause: the consent of a post (CON-022). Refused where nobody may
     * consent, and where nobody has to.
     */
    public Beyond beyond(String number, @Nullable Integer version, @Nullable String rule, @Nullable Instant until) {
        var serviceCase = agreeable(callers.current(), number, version);
        if (until == null) {
            throw new InvalidInputException("until", "missing");
        }
        return new Beyond(
                serviceCase, moments.consenting(serviceCase, Texts.line("clock", rule, 100), until, clock.instant()));
    }

    /** A case, and the post that may consent to more than its clause allows. */
    public record Beyond(ServiceCase serviceCase, String post) {}

    private ServiceCase agreeable(Caller caller, String number, @Nullable Integer version) {
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        if (!PauseService.speaksFor(caller, serviceCase)) {
            throw new ForbiddenException("notYourDepartment", serviceCase.department());
        }
        if (serviceCase.state() == CaseState.CLOSED) {
            throw new ConflictException("nothingToAgree");
        }
        return serviceCase;
    }
}
