package shouwen.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.cases.CaseEvent;
import shouwen.escalation.service.Assists;
import shouwen.routing.AssistReceived;

/** Follows the queues, and cases that end, for what departments do about another's case; in the same transaction. */
@ApplicationScoped
class Assisting {

    @Inject
    Assists assists;

    void onReceived(@Observes AssistReceived event) {
        assists.received(event.operatorId(), event.instructionId(), event.at());
    }

    void onClosed(@Observes CaseEvent.Closed event) {
        assists.refuseOpen(event.serviceCase());
    }
}
