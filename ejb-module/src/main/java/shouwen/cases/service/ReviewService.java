package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.cases.CaseState;
import shouwen.cases.Responsibility;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.CaseKind;
import shouwen.policy.Moment;
import shouwen.routing.HandoverKind;
import shouwen.routing.service.WorkItems;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Customer service judges what departments bring back: accept, send back, or route anew what was returned (EXP-033). */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR})
public class ReviewService {

    @Inject
    Cases cases;

    @Inject
    CaseMoments moments;

    @Inject
    Finishing finishing;

    @Inject
    CaseRouting routing;

    @Inject
    WorkItems items;

    @Inject
    Ledger ledger;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The result is good: the customer can be answered. A complaint needs its real cause and whose fault it was.
     *
     * @param trueCause as established with the customer (TUN-020)
     * @param verdict whose fault it was; apology wording hangs on it (TUN-021, TUN-022)
     */
    public void accept(
            String number, @Nullable Integer version, @Nullable String trueCause, @Nullable Responsibility verdict) {
        var caller = callers.current();
        var serviceCase = forReview(caller, number, version);
        boolean complaint = serviceCase.facts().kind() == CaseKind.COMPLAINT;
        var cause = complaint
                ? Texts.lines("trueCause", trueCause, 1000)
                : Texts.optionalLines("trueCause", trueCause, 1000);
        if (complaint && verdict == null) {
            throw new InvalidInputException("responsibility", "missing");
        }
        finishing.beforeReview(serviceCase);
        var now = clock.instant();
        serviceCase.acceptResult(cause, verdict == null ? Responsibility.UNDETERMINED : verdict);
        ledger.write(
                caller.operatorId(),
                serviceCase.id(),
                "case.reviewed",
                caller.staffId(),
                Map.of("responsibility", serviceCase.responsibility().name()));
        moments.happened(serviceCase, Moment.HANDLING_FINISHED, now);
    }

    /** The result is not good enough: the department works again. */
    public void sendBack(String number, @Nullable Integer version, String reason) {
        var caller = callers.current();
        var serviceCase = forReview(caller, number, version);
        var why = Texts.lines("reason", reason, 1000);
        if (serviceCase.state() != CaseState.IN_REVIEW) {
            throw new ConflictException("case.notInThisState", number, serviceCase.state());
        }
        ledger.write(
                caller.operatorId(), serviceCase.id(), "case.sent-back", caller.staffId(), Map.of("reason", why));
        handOver(caller, serviceCase, serviceCase.department(), HandoverKind.SENT_BACK, why);
    }

    /** A department returned the case without a result: it goes where the reviewer says. */
    public void routeAnew(String number, @Nullable Integer version, String department, String reason) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        if (serviceCase.state() != CaseState.AT_CUSTOMER_SERVICE) {
            throw new ConflictException("case.notInThisState", number, serviceCase.state());
        }
        var to = Texts.line("department", department, 60);
        handOver(caller, serviceCase, to, HandoverKind.ROUTED, Texts.optionalLines("reason", reason, 1000));
    }

    private void handOver(Caller caller, ServiceCase serviceCase, String to, HandoverKind kind, String why) {
        routing.handOver(
                serviceCase, to, new CaseRouting.Reason(kind, why, "", "", caller.staffId(), clock.instant()));
    }

    private ServiceCase forReview(Caller caller, String number, @Nullable Integer version) {
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        var workedBy = items.ofCase(caller.operatorId(), serviceCase.id(), serviceCase.step()).assigneeId();
        Cases.refuseOwnWork(caller, serviceCase, workedBy);
        return serviceCase;
    }
}
