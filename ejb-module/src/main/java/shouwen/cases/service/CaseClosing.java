package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import shouwen.audit.service.Ledger;
import shouwen.cases.CaseEvent;
import shouwen.cases.CaseOutcome;
import shouwen.cases.ServiceCase;
import shouwen.identity.Caller;
import shouwen.policy.Moment;

/** The end of a case, by whichever act it comes: state, clocks, event, and the record the archive makes of it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseClosing {

    @Inject
    CaseMoments moments;

    @Inject
    Finishing finishing;

    @Inject
    Ledger ledger;

    @Inject
    Event<CaseEvent> events;

    void close(ServiceCase serviceCase, CaseOutcome outcome, Caller by, Instant at) {
        finishing.beforeClosing(serviceCase, outcome);
        moments.happened(serviceCase, Moment.CLOSED, at);
        serviceCase.close(outcome, at);
        ledger.write(
                serviceCase.operatorId(),
                serviceCase.id(),
                outcome == CaseOutcome.SOLVED ? "case.closed" : "case.explained-and-closed",
                by.staffId(),
                Map.of("outcome", outcome.name(), "round", serviceCase.round()));
        events.fire(new CaseEvent.Closed(serviceCase, by.staffId(), at));
    }

    void moments(ServiceCase serviceCase, List<Moment> happened, Instant at) {
        happened.forEach(moment -> moments.happened(serviceCase, moment, at));
    }
}
