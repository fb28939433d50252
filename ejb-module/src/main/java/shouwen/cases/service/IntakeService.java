package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.Personal;
import shouwen.audit.service.Ledger;
import shouwen.cases.CaseAnswer;
import shouwen.cases.CaseEvent;
import shouwen.cases.CaseNumber;
import shouwen.cases.CaseOutcome;
import shouwen.cases.CaseReceipt;
import shouwen.cases.IntakePreview;
import shouwen.cases.IntakeRules;
import shouwen.cases.KnownAccount;
import shouwen.cases.NewCase;
import shouwen.cases.Registration;
import shouwen.cases.ServiceCase;
import shouwen.clock.CaseClock;
import shouwen.clock.CaseSubject;
import shouwen.clock.ClockSubject;
import shouwen.clock.PlannedClock;
import shouwen.clock.service.CaseClocks;
import shouwen.clock.service.ClockPlan;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.numbering.service.Numbers;
import shouwen.party.Account;
import shouwen.policy.CaseKind;
import shouwen.policy.Moment;
import shouwen.policy.service.ActivePack;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.HandoverKind;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * Takes a case down. Whoever does owns it until the customer is answered (TUN-113); case, owner, clocks, event and message
 * to the department are one transaction.
 */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR})
public class IntakeService {

    private static final String ACCOUNT =
            """
            select new shouwen.cases.KnownAccount(a.id, c.id, c.name, c.phone, p.address)
            from Account a, Customer c, Premises p
            where a.operatorId = :operator and a.number = :number and c.id = a.customerId and p.id = a.premisesId
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    CaseClocks clocks;

    @Inject
    ClockPlan plans;

    @Inject
    CaseRouting routing;

    @Inject
    CaseClosing closing;

    @Inject
    Sampling sampling;

    @Inject
    Numbers numbers;

    @Inject
    Ledger ledger;

    @Inject
    Event<CaseEvent> events;

    @Inject
    Clock clock;

    /** Where the case would go and by when, before anything is kept. Needs kind, category and channel only. */
    public IntakePreview preview(NewCase input) {
        var operatorId = callers.current().operatorId();
        var active = packs.forOperator(operatorId);
        var facts = new IntakeRules(active.pack()).facts(input);
        var route = active.pack().route(facts);
        return new IntakePreview(route, plan(new CaseSubject(operatorId, Ids.next(), "", 0, active.versionId(), facts), clock.instant()));
    }

    /** Keeps the case. Refuses bad input field by field; nothing is kept then. */
    public CaseReceipt register(NewCase input) {
        var caller = callers.current();
        var active = packs.forOperator(caller.operatorId());
        var account = account(caller.operatorId(), input);
        var registration = new IntakeRules(active.pack()).check(input, account);
        var now = clock.instant();
        var number = numbers.next(
                caller.operatorId(),
                CaseNumber.prefix(registration.facts().kind()),
                active.pack().zone());
        var serviceCase = new ServiceCase(
                Ids.next(),
                caller.operatorId(),
                new CaseNumber(number),
                registration,
                caller.staffId(),
                active.versionId(),
                now);
        entities.persist(serviceCase);
        startClocks(serviceCase, now);
        write(serviceCase, registration, caller);
        if (input.onTheSpot() != null) {
            answerOnTheSpot(serviceCase, input.onTheSpot(), caller, now);
        } else {
            route(serviceCase, input, active, caller, now);
        }
        events.fire(new CaseEvent.Registered(serviceCase, now));
        return new CaseReceipt(
                serviceCase.id(),
                serviceCase.number(),
                caller.name(),
                serviceCase.department(),
                serviceCase.state(),
                plan(CaseMoments.subject(serviceCase), now));
    }

    private void startClocks(ServiceCase serviceCase, Instant now) {
        clocks.started(CaseMoments.subject(serviceCase), Moment.REGISTERED, now).stream()
                .map(CaseClock::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .ifPresent(serviceCase::dueNext);
    }

    private void route(ServiceCase serviceCase, NewCase input, ActivePack active, Caller caller, Instant now) {
        var pack = active.pack();
        var to = CaseRouting.decide(pack, pack.route(serviceCase.facts()), input.department());
        routing.handOver(
                serviceCase,
                to.department(),
                new CaseRouting.Reason(HandoverKind.ROUTED, "", to.rule(), to.clause(), caller.staffId(), now));
    }

    private void answerOnTheSpot(ServiceCase serviceCase, NewCase.OnTheSpot spot, Caller caller, Instant now) {
        if (serviceCase.facts().kind() != CaseKind.CONSULTATION) {
            throw new InvalidInputException("onTheSpot", "onlyConsultation");
        }
        var text = Texts.lines("onTheSpot.text", spot.text(), 4000);
        entities.persist(new CaseAnswer(
                serviceCase, serviceCase.facts().channel(), text, spot.satisfied(), caller.staffId(), now));
        boolean callBack = sampling.calls(serviceCase, now);
        serviceCase.answeredOnTheSpot(callBack, now);
        ledger.write(caller.operatorId(), serviceCase.id(), "case.answered", caller.staffId(), Map.of("onTheSpot", true));
        entities.flush();
        closing.moments(serviceCase, List.of(Moment.HANDLING_FINISHED, Moment.ANSWERED), now);
        if (Boolean.FALSE.equals(spot.satisfied())) {
            serviceCase.dissatisfied();
        } else if (!callBack) {
            closing.close(serviceCase, CaseOutcome.SOLVED, caller, now);
        }
    }

    private void write(ServiceCase serviceCase, Registration registration, Caller caller) {
        var facts = registration.facts();
        ledger.write(
                caller.operatorId(),
                serviceCase.id(),
                "case.registered",
                caller.staffId(),
                Map.of(
                        "number", serviceCase.number().value(),
                        "kind", facts.kind().code(),
                        "category", facts.category(),
                        "channel", facts.channel().code(),
                        "packVersion", serviceCase.packVersionId().toString(),
                        "customer", new Personal(registration.complainant().phone())));
    }

    private List<PlannedClock> plan(ClockSubject subject, Instant now) {
        var planned = new ArrayList<PlannedClock>();
        for (var moment : List.of(Moment.REGISTERED, Moment.RECEIVED_BY_DEPARTMENT)) {
            planned.addAll(plans.of(subject, moment, now));
        }
        return planned;
    }

    private @Nullable KnownAccount account(UUID operatorId, NewCase input) {
        var given = input.customer() == null ? null : input.customer().accountNumber();
        if (given == null || given.isBlank()) {
            return null;
        }
        return entities.createQuery(ACCOUNT, KnownAccount.class)
                .setParameter("operator", operatorId)
                .setParameter("number", Account.checkedNumber(given))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("customer.accountNumber", "unknownAccount"));
    }
}
