package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.cases.CaseState;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.Channel;
import shouwen.policy.Moment;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * Notes what a customer adds to a running case, by whatever way it came. Limits that count from the customer's word start:
 * anew after each answer, and not again while the customer waits already.
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR})
public class CustomerNotes {

    @Inject
    Cases cases;

    @Inject
    CaseMoments moments;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Notes it. Refused once the case is closed. */
    public void note(String number, @Nullable Integer version, @Nullable Channel channel, @Nullable String text) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        if (serviceCase.state() == CaseState.CLOSED) {
            throw new ConflictException("case.notInThisState", number, serviceCase.state());
        }
        if (channel == null) {
            throw new InvalidInputException("channel", "missing");
        }
        var words = Texts.lines("text", text, 2000);
        ledger.write(
                serviceCase.operatorId(),
                serviceCase.id(),
                "case.customer-wrote",
                caller.staffId(),
                Map.of("channel", channel.code(), "reason", words));
        moments.happened(serviceCase, Moment.CUSTOMER_WROTE, clock.instant());
    }
}
