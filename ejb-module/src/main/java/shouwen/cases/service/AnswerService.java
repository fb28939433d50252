package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.cases.CaseAnswer;
import shouwen.cases.CaseEvent;
import shouwen.cases.CaseOutcome;
import shouwen.cases.CaseState;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.Channel;
import shouwen.policy.Moment;
import shouwen.shared.Texts;

/** Tells the customer what came of it (HEA-013). Without a call-back due, a satisfied customer's case ends here. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR})
public class AnswerService {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Cases cases;

    @Inject
    CaseMoments moments;

    @Inject
    CaseClosing closing;

    @Inject
    Sampling sampling;

    @Inject
    Ledger ledger;

    @Inject
    Event<CaseEvent> events;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Records the answer.
     *
     * @param channel how the customer was told; null for the way the case came in
     * @param satisfied what the customer said to it; null when not asked
     */
    public void answer(
            String number,
            @Nullable Integer version,
            @Nullable Channel channel,
            String text,
            @Nullable Boolean satisfied) {
        var caller = callers.current();
        var serviceCase = cases.readable(caller, number);
        Versions.refuseStale(serviceCase, version);
        var words = Texts.lines("text", text, 4000);
        var now = clock.instant();
        var by = channel == null ? serviceCase.facts().channel() : channel;
        serviceCase.answered(sampling.calls(serviceCase, now), now);
        entities.persist(new CaseAnswer(serviceCase, by, words, satisfied, caller.staffId(), now));
        ledger.write(
                caller.operatorId(), serviceCase.id(), "case.answered", caller.staffId(), Map.of("channel", by.code()));
        moments.happened(serviceCase, Moment.ANSWERED, now);
        events.fire(new CaseEvent.Answered(serviceCase, now));
        if (Boolean.FALSE.equals(satisfied)) {
            serviceCase.dissatisfied();
        } else if (serviceCase.state() == CaseState.ANSWERED && Boolean.TRUE.equals(satisfied)) {
            closing.close(serviceCase, CaseOutcome.SOLVED, caller, now);
        }
    }
}
