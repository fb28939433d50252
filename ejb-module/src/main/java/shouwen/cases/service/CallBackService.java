package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.cases.CallBack;
import shouwen.cases.CallBackForm;
import shouwen.cases.CaseOutcome;
import shouwen.cases.CaseState;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.Moment;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.HandoverKind;
import shouwen.shared.ConflictException;

/**
 * Asks the customer how it was. Satisfied ends the case; dissatisfied sends it round again, until the operator's ceiling
 * is reached or the handling was right (HEA-024, HEA-027, EXP-035, WAT-032).
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR})
public class CallBackService {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Cases cases;

    @Inject
    CaseMoments moments;

    @Inject
    CaseClosing closing;

    @Inject
    CaseRouting routing;

    @Inject
    ActivePacks packs;

    @Inject
    Ledger ledger;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Records a call-back and what follows from it. */
    public void record(String number, @Nullable Integer version, CallBackForm form) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        if (serviceCase.state() != CaseState.TO_CALL_BACK && serviceCase.state() != CaseState.ANSWERED) {
            throw new ConflictException("case.notInThisState", number, serviceCase.state());
        }
        var pack = packs.byVersion(serviceCase.packVersionId());
        var checked = form.checked(pack.callBackRule(serviceCase.facts()).scores());
        var now = clock.instant();
        entities.persist(new CallBack(serviceCase, checked, caller.staffId(), now));
        write(caller, serviceCase, checked);
        if (checked.reached()) {
            Cases.refuseOwnWork(caller, serviceCase, null);
            moments.happened(serviceCase, Moment.CALLED_BACK, now);
            follow(caller, serviceCase, checked, now);
        }
    }

    private void follow(Caller caller, ServiceCase serviceCase, CallBackForm form, Instant now) {
        if (!form.isDissatisfied()) {
            closing.close(serviceCase, CaseOutcome.SOLVED, caller, now);
            return;
        }
        int ceiling = packs.byVersion(serviceCase.packVersionId()).reworkCeiling(serviceCase.facts());
        if (form.handlingWasRight() || serviceCase.round() >= ceiling) {
            serviceCase.dissatisfied();
            return;
        }
        var to = form.department() == null || form.department().isBlank()
                ? serviceCase.department()
                : form.department();
        var from = serviceCase.department();
        serviceCase.goRoundAgain(to);
        routing.send(
                serviceCase,
                from,
                to,
                new CaseRouting.Reason(HandoverKind.REWORK, form.reason(), "", "", caller.staffId(), now));
    }

    private void write(Caller caller, ServiceCase serviceCase, CallBackForm form) {
        ledger.write(
                caller.operatorId(),
                serviceCase.id(),
                "case.called-back",
                caller.staffId(),
                Map.of(
                        "reached", form.reached(),
                        "satisfied", String.valueOf(form.satisfied()),
                        "round", serviceCase.round()));
    }
}
