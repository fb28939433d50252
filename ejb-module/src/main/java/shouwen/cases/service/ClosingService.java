package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseAnswer;
import shouwen.cases.CaseOutcome;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.CaseKind;
import shouwen.routing.HandoverKind;
import shouwen.routing.service.WorkItems;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Ends a case by hand: solved, or explained where the handling was right or the wish conflicts with a rule. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR})
public class ClosingService {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Cases cases;

    @Inject
    CaseClosing closing;

    @Inject
    CaseRouting routing;

    @Inject
    WorkItems items;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Closes. A complaint is never closed by the department that handled it.
     *
     * @param explanation what the customer was told; needed unless solved (WAT-032)
     * @param citedRule the rule the wish conflicts with; needed for that outcome (TUN-027)
     */
    public void close(
            String number,
            @Nullable Integer version,
            @Nullable CaseOutcome outcome,
            @Nullable String explanation,
            @Nullable String citedRule) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        if (outcome == null) {
            throw new InvalidInputException("outcome", "missing");
        }
        Cases.refuseOwnWork(caller, serviceCase, workedBy(caller, serviceCase));
        var now = clock.instant();
        if (outcome != CaseOutcome.SOLVED) {
            explain(caller, serviceCase, outcome, explanation, citedRule, now);
        } else if (serviceCase.facts().kind() == CaseKind.COMPLAINT) {
            throw new InvalidInputException("outcome", "complaintNeedsCallBack");
        }
        closing.close(serviceCase, outcome, caller, now);
    }

    /** A dissatisfied customer's case goes round again after all; only a supervisor may go past the ceiling. */
    @RolesAllowed(Role.SUPERVISOR)
    public void goRoundAgain(String number, @Nullable Integer version, @Nullable String department, String reason) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        var why = Texts.lines("reason", reason, 1000);
        var from = serviceCase.department();
        var to = department == null || department.isBlank() ? from : department;
        serviceCase.goRoundAgain(to);
        routing.send(
                serviceCase,
                from,
                to,
                new CaseRouting.Reason(HandoverKind.REWORK, why, "", "", caller.staffId(), clock.instant()));
    }

    private void explain(
            Caller caller,
            ServiceCase serviceCase,
            CaseOutcome outcome,
            @Nullable String explanation,
            @Nullable String citedRule,
            Instant now) {
        if (!caller.is(Role.SUPERVISOR)) {
            throw new ForbiddenException("supervisorExplains");
        }
        var words = Texts.lines("explanation", explanation, 4000);
        var rule = outcome == CaseOutcome.EXPLAINED_CONFLICTS_WITH_RULES
                ? Texts.line("citedRule", citedRule, 300)
                : Texts.optionalLine("citedRule", citedRule, 300);
        var text = rule.isEmpty() ? words : words + "\n" + rule;
        entities.persist(
                new CaseAnswer(serviceCase, serviceCase.facts().channel(), text, false, caller.staffId(), now));
    }

    private @Nullable UUID workedBy(Caller caller, ServiceCase serviceCase) {
        return serviceCase.step() == 0
                ? null
                : items.ofCase(caller.operatorId(), serviceCase.id(), serviceCase.step())
                        .assigneeId();
    }
}
