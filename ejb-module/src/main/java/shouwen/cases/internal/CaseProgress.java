package shouwen.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.CaseMoments;
import shouwen.cases.service.CaseRouting;
import shouwen.cases.service.Finishing;
import shouwen.identity.service.Callers;
import shouwen.policy.Moment;
import shouwen.routing.HandoverKind;
import shouwen.routing.WorkItemEvent;

/** Lets a case follow its work items, in the transaction in which they change. */
@ApplicationScoped
class CaseProgress {

    private static final String FOLLOW_DUE =
            """
            update service_case set next_due_at = :due
            where operator_id = :operator and id = :case and state <> 'CLOSED'
              and next_due_at is distinct from cast(:due as timestamptz)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CaseMoments moments;

    @Inject
    CaseRouting routing;

    @Inject
    Finishing finishing;

    @Inject
    Callers callers;

    void onOpened(@Observes WorkItemEvent.Opened event) {
        entities.createNativeQuery(FOLLOW_DUE)
                .setParameter("due", event.dueAt())
                .setParameter("operator", event.operatorId())
                .setParameter("case", event.caseId())
                .executeUpdate();
    }

    void onAccepted(@Observes WorkItemEvent.Accepted event) {
        moments.happened(of(event), Moment.ACCEPTED, event.at());
    }

    void onReturned(@Observes WorkItemEvent.Returned event) {
        of(event).returned();
    }

    void onHandedOn(@Observes WorkItemEvent.HandedOn event) {
        var serviceCase = of(event);
        var reason = new CaseRouting.Reason(
                HandoverKind.HANDED_ON, event.reason(), "", "", callers.current().staffId(), event.at());
        routing.handOver(serviceCase, event.toDepartment(), reason);
    }

    void onResultReturned(@Observes WorkItemEvent.ResultReturned event) {
        var serviceCase = of(event);
        if (event.done()) {
            finishing.beforeResult(serviceCase, event.item());
        }
        serviceCase.resultReturned();
        moments.happened(serviceCase, Moment.RESULT_RETURNED, event.at());
    }

    private ServiceCase of(WorkItemEvent event) {
        return entities.find(ServiceCase.class, event.caseId());
    }
}
