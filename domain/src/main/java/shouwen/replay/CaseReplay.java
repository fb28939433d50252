package shouwen.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.clock.CaseClock;
import shouwen.clock.CaseSubject;
import shouwen.clock.ClockEvent;
import shouwen.clock.ClockStart;
import shouwen.clock.ClockState;
import shouwen.clock.ClockTerms;
import shouwen.policy.Moment;
import shouwen.policy.RoutingDecision;
import shouwen.replay.CaseHistory.Happening;

/** Plays one case again, with the very clocks that run for cases, but in memory. */
public final class CaseReplay {

    private final CaseHistory history;
    private final Rulebook rules;
    private final List<CaseClock> clocks = new ArrayList<>();
    private final Map<UUID, Integer> steps = new HashMap<>();
    private final Map<UUID, List<ClockEvent>> events = new HashMap<>();
    private final Map<String, Instant> agreed = new HashMap<>();

    private CaseReplay(CaseHistory history, Rulebook rules) {
        this.history = history;
        this.rules = rules;
    }

    /**
     * The case under those rules.
     *
     * @param now what is still open then and past its due moment counts as broken
     */
    public static ReplayedCase of(CaseHistory history, Rulebook rules, Instant now) {
        var replay = new CaseReplay(history, rules);
        history.happenings().forEach(replay::play);
        return new ReplayedCase(
                history.id(),
                history.number(),
                replay.department(),
                replay.callBackPercent(),
                replay.clocks.stream().map(clock -> replay.told(clock, now)).toList());
    }

    /** What would still count time for the case under those rules, each clock with its history. */
    static List<Open> open(CaseHistory history, Rulebook rules) {
        var replay = new CaseReplay(history, rules);
        history.happenings().forEach(replay::play);
        return replay.clocks.stream()
                .filter(CaseClock::isOpen)
                .map(clock -> new Open(clock, List.copyOf(replay.events.get(clock.id()))))
                .toList();
    }

    /** A clock as it would stand, and what happened to it. */
    record Open(CaseClock clock, List<ClockEvent> events) {}

    private String department() {
        return rules.pack().route(history.facts()) instanceof RoutingDecision.Assign assign
                ? assign.department()
                : history.department();
    }

    private int callBackPercent() {
        var percent = rules.pack().callBackRule(history.facts()).percent();
        return percent == null ? 0 : percent;
    }

    private void play(Happening happening) {
        switch (happening.kind()) {
            case MOMENT -> moment(happening);
            case PAUSE -> clocks.stream()
                    .filter(clock -> clock.mayPause(happening.word(), terms(clock)))
                    .forEach(clock -> keep(clock, clock.pause(happening.word(), happening.at(), terms(clock))));
            case RESUME -> clocks.stream()
                    .filter(clock -> clock.state() == ClockState.PAUSED)
                    .forEach(clock -> keep(clock, clock.resume(happening.at(), terms(clock))));
            case AGREEMENT -> agreed.put(happening.word(), happening.until());
        }
    }

    private void moment(Happening happening) {
        var at = happening.at();
        clocks.stream()
                .filter(clock -> clock.isOpen() && clock.stamp().stopMoment().equals(happening.moment()))
                .forEach(clock -> clock.stop(at, terms(clock)));
        if (happening.moment() == Moment.CLOSED) {
            clocks.stream().filter(CaseClock::isOpen).forEach(clock -> clock.giveWay("over", at, terms(clock)));
            return;
        }
        var subject = new CaseSubject(
                history.operatorId(), history.id(), history.number(), happening.step(), rules.versionId(), history.facts());
        for (var start : ClockStart.all(rules.pack(), subject, happening.moment(), at)) {
            if (!runsOn(start, happening.step(), at)) {
                var clock = new CaseClock(subject, start.rule(), rules.terms().apply(start.rule().id()), start.at());
                clocks.add(clock);
                steps.put(clock.id(), happening.step());
                keep(clock, clock.started(start.from()));
            }
        }
    }

    private void keep(CaseClock clock, ClockEvent event) {
        events.computeIfAbsent(clock.id(), none -> new ArrayList<>(1)).add(event);
    }

    /** A clock of the same hand-off runs on; one of an earlier gives way. */
    private boolean runsOn(ClockStart start, int step, Instant at) {
        var same = clocks.stream()
                .filter(clock -> clock.isOpen() && clock.rule().equals(start.rule().id()))
                .toList();
        if (same.stream().anyMatch(clock -> steps.get(clock.id()) == step)) {
            return true;
        }
        same.forEach(clock -> clock.cancel("restarted", at, terms(clock)));
        return false;
    }

    private ClockTerms terms(CaseClock clock) {
        return rules.terms().apply(clock.rule());
    }

    private ReplayedClock told(CaseClock clock, Instant now) {
        var until = agreed.get(clock.rule());
        var due = until != null ? until : clock.dueAt();
        return new ReplayedClock(
                clock.rule(), clock.stamp().clause(), steps.get(clock.id()), clock.startsAt(), due, verdict(clock, due, until, now));
    }

    private static Verdict verdict(CaseClock clock, @Nullable Instant due, @Nullable Instant until, Instant now) {
        if (due == null) {
            return Verdict.NOT_CONFIGURED;
        }
        if (clock.state() == ClockState.CANCELLED) {
            return Verdict.DROPPED;
        }
        if (until != null && clock.stoppedAt() != null) {
            return clock.stoppedAt().isAfter(until) ? Verdict.BROKEN : Verdict.MET;
        }
        return switch (clock.state()) {
            case MET -> Verdict.MET;
            case MISSED -> Verdict.BROKEN;
            case RUNNING -> now.isAfter(due) ? Verdict.BROKEN : Verdict.OPEN;
            default -> Verdict.OPEN;
        };
    }
}
