package shouwen.clock.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockEvent;
import shouwen.clock.ClockStart;
import shouwen.clock.ClockState;
import shouwen.clock.ClockSubject;
import shouwen.clock.EntrySubject;
import shouwen.clock.internal.SteadyTime;
import shouwen.policy.ClockMoment;
import shouwen.policy.Moment;
import shouwen.policy.RegisterMoment;
import shouwen.shared.ConflictException;

/**
 * Lets the clocks of a case or an entry follow what happens to it, in the transaction in which it happens. For services
 * only: they have decided that the caller may do what moves the clocks. Each verb tells when the subject falls due next,
 * null if nothing runs, and is refused while time is in doubt (RELIABILITY R9).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseClocks {

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackClocks packs;

    @Inject
    ClockRows rows;

    @Inject
    SteadyTime time;

    /**
     * Starts the clocks of a moment for a subject that has none yet; reads nothing, and all rows go in batches. Those
     * that count from a field that is filled in start too.
     */
    public List<CaseClock> started(ClockSubject subject, ClockMoment moment, Instant at) {
        time.demand();
        return start(subject, starts(subject, moment, at));
    }

    /**
     * Stops what ends with a moment and starts what begins with it. A clock of the same rule that still runs for an
     * earlier step gives way; one of the same step runs on. With the end of the subject everything ends.
     */
    public @Nullable Instant happened(ClockSubject subject, ClockMoment moment, Instant at) {
        time.demand();
        var clocks = subject instanceof EntrySubject ? rows.all(subject) : rows.open(subject);
        clocks.stream()
                .filter(clock -> clock.isOpen() && clock.stamp().stopMoment().equals(moment))
                .forEach(clock -> entities.persist(clock.stop(at, packs.terms(clock))));
        if (isEnd(moment)) {
            clocks.stream()
                    .filter(CaseClock::isOpen)
                    .forEach(clock -> entities.persist(clock.giveWay("over", at, packs.terms(clock))));
            return null;
        }
        var starting = starts(subject, moment, at).stream()
                .filter(start -> givesWay(clocks, start, subject, at))
                .toList();
        clocks.addAll(start(subject, starting));
        return nextDue(clocks);
    }

    private List<ClockStart> starts(ClockSubject subject, ClockMoment moment, Instant at) {
        return ClockStart.all(packs.pack(subject.packVersionId()), subject, moment, at);
    }

    private static boolean isEnd(ClockMoment moment) {
        return moment == Moment.CLOSED
                || moment instanceof RegisterMoment step && step.name().equals(RegisterMoment.ENDED);
    }

    private boolean givesWay(List<CaseClock> clocks, ClockStart start, ClockSubject subject, Instant at) {
        var known = clocks.stream()
                .filter(clock -> clock.rule().equals(start.rule().id()))
                .toList();
        if (known.stream().anyMatch(clock -> runsOn(clock, start, subject))) {
            return false;
        }
        known.stream()
                .filter(clock -> clock.isOpen() && !clock.isAgreed())
                .forEach(clock -> entities.persist(clock.cancel("restarted", at, packs.terms(clock))));
        return true;
    }

    /**
     * Whether a clock keeps another from starting by the same rule: what was agreed with the customer outlasts a hand-off,
     * the moments of an entry come once, and only a corrected field starts its clock anew.
     */
    private boolean runsOn(CaseClock clock, ClockStart start, ClockSubject subject) {
        if (clock.isAgreed()) {
            return clock.isOpen() && packs.terms(clock).agreeable();
        }
        if (subject instanceof EntrySubject) {
            boolean corrected = start.corrects() && !clock.startsAt().equals(start.at());
            return clock.isOpen() ? !corrected : clock.state() != ClockState.CANCELLED;
        }
        return clock.isOpen() && clock.subject().step() == subject.step();
    }

    /** Pauses every clock whose rule allows the reason. Refused when none does. */
    public @Nullable Instant pause(ClockSubject subject, String reason, Instant at) {
        time.demand();
        var clocks = rows.open(subject);
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

    /** Lets every paused clock run on with the time it had left; nothing happens if none is paused. */
    public @Nullable Instant resume(ClockSubject subject, Instant at) {
        time.demand();
        var clocks = rows.open(subject);
        clocks.stream()
                .filter(clock -> clock.state() == ClockState.PAUSED)
                .forEach(clock -> entities.persist(clock.resume(at, packs.terms(clock))));
        return nextDue(clocks);
    }

    private List<CaseClock> start(ClockSubject subject, List<ClockStart> starts) {
        var clocks = new ArrayList<CaseClock>();
        var events = new ArrayList<ClockEvent>();
        for (var start : starts) {
            var terms = packs.terms(subject.packVersionId(), start.rule());
            var clock = new CaseClock(subject, start.rule(), terms, start.at());
            clocks.add(clock);
            events.add(clock.started(start.from()));
        }
        clocks.forEach(entities::persist);
        events.forEach(entities::persist);
        return clocks;
    }

    static @Nullable Instant nextDue(Collection<CaseClock> clocks) {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .map(CaseClock::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
