package shouwen.billing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.billing.Correction;
import shouwen.billing.CorrectionState;
import shouwen.billing.service.BillingComplaints;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.Finishing;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.policy.FinishRequirement;
import shouwen.routing.WorkItem;
import shouwen.routing.WorkItemEvent;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/**
 * A billing complaint ends explained or corrected (HEA-022, HEA-023). When billing returns its result, this notes which,
 * and refuses while a correction still waits for its decision.
 */
@ApplicationScoped
class Reconciliation {

    private static final String CORRECTION = "billing-correction";
    private static final String CORRECTIONS =
            "select k from Correction k where k.operatorId = :operator and k.caseId = :caseId";
    private static final String BILLS =
            "select b.number from Bill b where b.operatorId = :operator and b.accountId = :account order by b.number";

    @PersistenceContext
    EntityManager entities;

    @Inject
    BillingComplaints complaints;

    @Inject
    Finishing finishing;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    void onResult(@Observes WorkItemEvent.ResultReturned event) {
        var serviceCase = entities.find(ServiceCase.class, event.caseId());
        if (serviceCase == null || !complaints.isAboutFees(serviceCase)) {
            return;
        }
        var corrections = entities.createQuery(CORRECTIONS, Correction.class)
                .setParameter("operator", event.operatorId())
                .setParameter("caseId", event.caseId())
                .getResultList();
        if (corrections.stream().anyMatch(correction -> correction.state() == CorrectionState.PROPOSED)) {
            throw new ConflictException("correction.undecided", serviceCase.number());
        }
        boolean corrected = corrections.stream().anyMatch(each -> each.state() == CorrectionState.APPROVED);
        show(event.item(), serviceCase, corrected);
        ledger.write(
                event.operatorId(),
                event.caseId(),
                "billing.reconciled",
                callers.find().map(Caller::staffId).orElse(null),
                Map.of("outcome", corrected ? "corrected" : "explained", "bills", bills(event, serviceCase.accountId())));
    }

    /** A correction is its own evidence; an error found and not corrected keeps the result here (HEA-023). */
    private void show(WorkItem item, ServiceCase serviceCase, boolean corrected) {
        var corrections = finishing.demands(serviceCase).stream()
                .filter(demand -> demand.code().equals(CORRECTION))
                .toList();
        for (var demand : corrections) {
            if (corrected) {
                item.show(Map.of(CORRECTION, "", Objects.requireNonNullElse(demand.onlyIf(), CORRECTION), ""));
            } else if (!demand.isMetBy(item.evidence())) {
                throw new InvalidInputException("checks", "finish.missing", FinishRequirement.named(corrections));
            }
        }
    }

    private List<String> bills(WorkItemEvent.ResultReturned event, @Nullable UUID account) {
        if (account == null) {
            return List.of();
        }
        return entities.createQuery(BILLS, String.class)
                .setParameter("operator", event.operatorId())
                .setParameter("account", account)
                .setMaxResults(100)
                .getResultList();
    }
}
