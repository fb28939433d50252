package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.audit.Personal;
import shouwen.audit.service.Ledger;
import shouwen.clock.Agreement;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockSubject;
import shouwen.clock.PromiseForm;
import shouwen.clock.Promises;
import shouwen.clock.internal.SteadyTime;
import shouwen.identity.Caller;
import shouwen.policy.AgreedTime;
import shouwen.policy.ClockRule;
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
        var post = latestBy(rule(subject, form.rule()));
        boolean consent = post.flatMap(packs.pack(subject.packVersionId())::post).map(Post::role).filter(by::is).isPresent();
        return agree(subject, form, by, consent, at);
    }

    /** Agrees on a time the post the clause names has consented to. */
    @Transactional(TxType.MANDATORY)
    public @Nullable Instant agreeWithConsent(ClockSubject subject, PromiseForm form, Caller by, Instant at) {
        return agree(subject, form, by, true, at);
    }

    /** The post whose consent a time beyond its clause wants. Refused where none may consent, and where none is wanted. */
    @Transactional(TxType.MANDATORY)
    public String consenting(ClockSubject subject, String ruleId, Instant until, Instant at) {
        var rule = rule(subject, ruleId);
        if (!promises(subject, rule, rows.all(subject)).wantsConsent(until, at)) {
            throw new InvalidInputException("until", "overrun.notNeeded");
        }
        return latestBy(rule).orElseThrow(() -> new InvalidInputException("clock", "overrun.nobodyMay", rule.clause()));
    }

    private @Nullable Instant agree(ClockSubject subject, PromiseForm form, Caller by, boolean consent, Instant at) {
        time.demand();
        var rule = rule(subject, form.rule());
        var all = rows.all(subject);
        var agreement = new Agreement(form.until(), form.withWhom(), by.staffId(), by.name());
        var outcome = promises(subject, rule, all).agree(agreement, form.note(), consent, at);
        entities.persist(outcome.promise());
        outcome.events().forEach(entities::persist);
        write(subject, form, rule, by);
        all.add(outcome.promise());
        return CaseClocks.nextDue(all);
    }

    private ClockRule rule(ClockSubject subject, String id) {
        return packs.pack(subject.packVersionId())
                .clockRule(id)
                .orElseThrow(() -> new InvalidInputException("clock", "unknownClock"));
    }

    private Promises promises(ClockSubject subject, ClockRule rule, List<CaseClock> all) {
        var ofRule = all.stream().filter(clock -> clock.rule().equals(rule.id())).toList();
        return new Promises(ofRule, packs.terms(subject.packVersionId(), rule));
    }

    /** The post that may consent to more than the clause allows. */
    private static Optional<String> latestBy(ClockRule rule) {
        return Optional.ofNullable(rule.agreed()).map(AgreedTime::latestBy);
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
