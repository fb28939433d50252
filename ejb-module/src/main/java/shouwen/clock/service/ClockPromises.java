package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.audit.Personal;
import shouwen.audit.service.Ledger;
import shouwen.clock.Agreement;
import shouwen.clock.ClockSubject;
import shouwen.clock.PromiseForm;
import shouwen.clock.Promises;
import shouwen.clock.internal.SteadyTime;
import shouwen.identity.Caller;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.shared.InvalidInputException;

/**
 * Keeps what was agreed with a customer about a limit: by whom, with whom, until when. For services only: they have
 * decided that the caller may speak for the operator.
 */
@ApplicationScoped
public class ClockPromises {

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackClocks packs;

    @Inject
    ClockRows rows;

    @Inject
    SteadyTime time;

    @Inject
    Ledger ledger;

    /**
     * Agrees. Refused as {@link Promises} says; who holds the post the clause names consents by recording it.
     *
     * @return when the subject falls due next, null if nothing runs
     */
    @Transactional(TxType.MANDATORY)
    public @Nullable Instant agree(ClockSubject subject, PromiseForm form, Caller by, Instant at) {
        time.demand();
        var pack = packs.pack(subject.packVersionId());
        var rule = pack.clockRule(form.rule()).orElseThrow(() -> new InvalidInputException("clock", "unknownClock"));
        var all = rows.all(subject);
        var ofRule = all.stream().filter(clock -> clock.rule().equals(rule.id())).toList();
        var agreement = new Agreement(form.until(), form.withWhom(), by.staffId(), by.name());
        boolean consent = consents(pack, rule, by);
        var outcome = new Promises(ofRule, packs.terms(subject.packVersionId(), rule))
                .agree(agreement, form.note(), consent, at);
        entities.persist(outcome.promise());
        outcome.events().forEach(entities::persist);
        write(subject, form, rule, by);
        all.add(outcome.promise());
        return CaseClocks.nextDue(all);
    }

    private static boolean consents(PolicyPack pack, ClockRule rule, Caller by) {
        var agreed = rule.agreed();
        var post = agreed == null ? null : agreed.latestBy();
        return post != null && pack.post(post).map(Post::role).filter(by::is).isPresent();
    }

    /** Whom it was agreed with is personal; the ledger holds a pseudonym. */
    private void write(ClockSubject subject, PromiseForm form, ClockRule rule, Caller by) {
        ledger.write(
                subject.operatorId(),
                subject.id(),
                "clock.agreed",
                by.staffId(),
                Map.of(
                        "rule", rule.id(),
                        "clause", rule.clause(),
                        "until", form.until(),
                        "customer", new Personal(form.withWhom())));
    }
}
