package shouwen.cases.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.ServiceCase;
import shouwen.clock.CaseSubject;
import shouwen.clock.ClockSubject;
import shouwen.clock.PromiseForm;
import shouwen.clock.service.CaseClocks;
import shouwen.clock.service.ClockPromises;
import shouwen.identity.Caller;
import shouwen.policy.Moment;
import shouwen.shared.UnknownThingException;

/** Lets a moment happen to a case: its clocks start and stop, and the lists it stands in follow its soonest due time. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseMoments {

    private static final String MOVE_ITEM =
            """
            update work_item set due_at = :due
            where operator_id = :operator and case_id = :case and state in ('OPEN', 'ACCEPTED')
              and due_at is distinct from cast(:due as timestamptz)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CaseClocks clocks;

    @Inject
    ClockPromises promises;

    /** By identifier, for rooms that hold no case. */
    public void happened(UUID operatorId, UUID caseId, Moment moment, Instant at) {
        var serviceCase = entities.find(ServiceCase.class, caseId);
        if (serviceCase == null || !serviceCase.operatorId().equals(operatorId)) {
            throw new UnknownThingException("case", caseId);
        }
        happened(serviceCase, moment, at);
    }

    /** Stops and starts the clocks of the moment. */
    public void happened(ServiceCase serviceCase, Moment moment, Instant at) {
        dueNext(serviceCase, clocks.happened(subject(serviceCase), moment, at));
    }

    void pause(ServiceCase serviceCase, String reason, Instant at) {
        dueNext(serviceCase, clocks.pause(subject(serviceCase), reason, at));
    }

    void resume(ServiceCase serviceCase, Instant at) {
        dueNext(serviceCase, clocks.resume(subject(serviceCase), at));
    }

    void agree(ServiceCase serviceCase, PromiseForm form, Caller by, Instant at) {
        dueNext(serviceCase, promises.agree(subject(serviceCase), form, by, at));
    }

    /** The post whose consent a time beyond the limit of a clause wants. */
    String consenting(ServiceCase serviceCase, String rule, Instant until, Instant at) {
        return promises.consenting(subject(serviceCase), rule, until, at);
    }

    /** Agrees on a time beyond the limit of a clause, to which the post the clause names has consented (CON-022). */
    public void agreeWithConsent(ServiceCase serviceCase, PromiseForm form, Caller by, Instant at) {
        dueNext(serviceCase, promises.agreeWithConsent(subject(serviceCase), form, by, at));
    }

    /** It goes by another version of the pack now, its clocks have gone over already. */
    public void wentOver(ServiceCase serviceCase, UUID version, @Nullable Instant due) {
        serviceCase.goOver(version);
        dueNext(serviceCase, due);
    }

    private void dueNext(ServiceCase serviceCase, @Nullable Instant due) {
        serviceCase.dueNext(due);
        entities.createNativeQuery(MOVE_ITEM)
                .setParameter("due", due)
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("case", serviceCase.id())
                .executeUpdate();
    }

    /** The case as its clocks know it. */
    public static ClockSubject subject(ServiceCase serviceCase) {
        return new CaseSubject(
                serviceCase.operatorId(),
                serviceCase.id(),
                serviceCase.number().value(),
                serviceCase.step(),
                serviceCase.packVersionId(),
                serviceCase.facts());
    }
}
