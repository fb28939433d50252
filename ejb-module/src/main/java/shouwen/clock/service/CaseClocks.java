package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockEvent;
import shouwen.clock.ClockState;
import shouwen.clock.ClockSubject;
import shouwen.clock.DueCalculation;
import shouwen.clock.PlannedClock;
import shouwen.policy.CaseFacts;
import shouwen.policy.ClockRule;
import shouwen.policy.Moment;
import shouwen.policy.PolicyPack;
import shouwen.shared.ConflictException;

/**
 * Lets the clocks of a case follow what happens to it, in the transaction in which it happens. For services only: they
 * have decided that the caller may do what moves the clocks.
 */
@ApplicationScoped
public class CaseClocks {

    private static final String OPEN =
            """
            select c from CaseClock c
            where c.operatorId = :operator and c.caseId = :case and c.stoppedAt is null
            order by c.id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackClocks packs;

    /** The clocks such a case would get at a moment, blanks included. Nothing is stored. */
    public List<PlannedClock> plan(PolicyPack pack, UUID packVersionId, CaseFacts facts, Moment moment, Instant at) {
        return rules(pack, facts, moment)
                .map(rule -> planned(pack, packVersionId, rule, at))
                .toList();
    }

    private PlannedClock planned(PolicyPack pack, UUID packVersionId, ClockRule rule, Instant at) {
        var terms = packs.terms(packVersionId, pack, rule);
        var calculation = DueCalculation.of(terms, at);
        var due = calculation.dueAt();
        var warning = due == null ? null : terms.warning(at, due).orElse(null);
        return new PlannedClock(
                rule.id(),
                rule.name(),
                rule.clause(),
                rule.time(),
                rule.target(),
                rule.setBy(),
                at,
                due,
                warning,
                calculation.steps());
    }

    /** Starts the clocks of a moment for a case that has none yet; reads nothing, and all rows go in batches. */
    @Transactional(TxType.MANDATORY)
    public List<CaseClock> started(ClockSubject subject, Moment moment, Instant at) {
        return start(subject, rules(subject, moment).toList(), at);
    }

    /**
     * Stops what ends with a moment and starts what begins with it. A clock of the same rule that still runs for an
     * earlier step gives way; one of the same step runs on.
     *
     * @return when the case falls due next, null if nothing runs
     */
    @Transactional(TxType.MANDATORY)
    public @Nullable Instant happened(ClockSubject subject, Moment moment, Instant at) {
        var clocks = open(subject);
        clocks.stream()
                .filter(clock -> clock.stopMoment() == moment)
                .forEach(clock -> entities.persist(clock.stop(at, packs.terms(clock))));
        var starting =
                rules(subject, moment).filter(rule -> givesWay(clocks, rule, subject, at)).toList();
        clocks.addAll(start(subject, starting, at));
        return nextDue(clocks);
    }

    private boolean givesWay(List<CaseClock> clocks, ClockRule rule, ClockSubject subject, Instant at) {
        var running = clocks.stream()
                .filter(clock -> clock.isOpen() && clock.rule().equals(rule.id()))
                .toList();
        if (running.stream().anyMatch(clock -> clock.step() == subject.step())) {
            return false;
        }
        running.forEach(clock -> entities.persist(clock.cancel("restarted", at, packs.terms(clock))));
        return true;
    }

    /**
     * Pauses every clock whose rule allows the reason. Refused when none does.
     *
     * @return when the case falls due next, null if nothing runs any more
     */
    @Transactional(TxType.MANDATORY)
    public @Nullable Instant pause(ClockSubject subject, String reason, Instant at) {
        var clocks = open(subject);
        var events = new ArrayList<ClockEvent>();
        for (var clock : clocks) {
            var terms = packs.terms(clock);
            if (clock.mayPause(reason, terms)) {
                events.add(clock.pause(reason, at, terms));
            }
        }
        if (events.isEmpty()) {
            throw new ConflictException("noClockPauses", reason);
        }
        events.forEach(entities::persist);
        return nextDue(clocks);
    }

    /**
     * Lets every paused clock run on with the time it had left; nothing happens if none is paused.
     *
     * @return when the case falls due next, null if nothing runs
     */
    @Transactional(TxType.MANDATORY)
    public @Nullable Instant resume(ClockSubject subject, Instant at) {
        var clocks = open(subject);
        clocks.stream()
                .filter(clock -> clock.state() == ClockState.PAUSED)
                .forEach(clock -> entities.persist(clock.resume(at, packs.terms(clock))));
        return nextDue(clocks);
    }

    /** Locked, so that a clock that fires just now makes the work wait for an instant and not fail. */
    private List<CaseClock> open(ClockSubject subject) {
        return new ArrayList<>(entities.createQuery(OPEN, CaseClock.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setParameter("operator", subject.operatorId())
                .setParameter("case", subject.caseId())
                .getResultList());
    }

    private List<CaseClock> start(ClockSubject subject, List<ClockRule> rules, Instant at) {
        var pack = packs.pack(subject.packVersionId());
        var clocks = rules.stream()
                .map(rule -> new CaseClock(subject, rule, packs.terms(subject.packVersionId(), pack, rule), at))
                .toList();
        clocks.forEach(entities::persist);
        clocks.forEach(clock -> entities.persist(clock.started()));
        return clocks;
    }

    private Stream<ClockRule> rules(ClockSubject subject, Moment moment) {
        return rules(packs.pack(subject.packVersionId()), subject.facts(), moment);
    }

    private static Stream<ClockRule> rules(PolicyPack pack, CaseFacts facts, Moment moment) {
        return pack.clockRules(facts).stream().filter(rule -> rule.startsAt(moment));
    }

    private static @Nullable Instant nextDue(Collection<CaseClock> clocks) {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .map(CaseClock::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
