package shouwen.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import shouwen.clock.CaseClock;
import shouwen.clock.ClockEvent;
import shouwen.clock.ClockTerms;
import shouwen.clock.OpenClock.Moments;
import shouwen.clock.OpenClock.Pause;
import shouwen.replay.CaseReplay.Open;

/**
 * A case about to go over to another version of the pack: what becomes of each of its open limits. The past stays what it
 * was: limits that have ended are not judged again, starts and pauses are kept, what was agreed with the customer stands.
 */
public final class VersionMove {

    /** A limit is told by its rule and its start; the rows a start is read back from may be a moment younger than it. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private final List<CaseClock> open;
    private final Map<UUID, List<Pause>> pauses;
    private final Rulebook target;
    private final List<Open> wanted;

    /**
     * @param open the limits of the case that have not ended
     * @param pauses of those limits, by the clock's id
     */
    public VersionMove(CaseHistory history, List<CaseClock> open, Map<UUID, List<Pause>> pauses, Rulebook target) {
        this.open = List.copyOf(open);
        this.pauses = pauses;
        this.target = target;
        this.wanted = CaseReplay.open(history, target);
    }

    /** Each limit before and after, in the order they started, those added last. */
    public List<LimitChange> changes() {
        return Stream.concat(open.stream().map(this::change), added().map(VersionMove::added)).toList();
    }

    private LimitChange change(CaseClock clock) {
        if (!isWanted(clock)) {
            return new LimitChange(clock.rule(), LimitChange.Kind.GONE, clock.dueAt(), null);
        }
        if (stays(clock)) {
            return new LimitChange(clock.rule(), LimitChange.Kind.KEPT, clock.dueAt(), clock.dueAt());
        }
        var due = clock.under(target.terms().apply(clock.rule()), pauses(clock)).map(Moments::dueAt).orElse(null);
        boolean same = Objects.equals(due, clock.dueAt());
        return new LimitChange(
                clock.rule(), same ? LimitChange.Kind.SAME : LimitChange.Kind.MOVED, clock.dueAt(), due);
    }

    /** A time agreed with the customer stands whatever the rules say. */
    private boolean isWanted(CaseClock clock) {
        return clock.isAgreed() || wanted.stream().anyMatch(other -> isSame(clock, other.clock()));
    }

    private boolean stays(CaseClock clock) {
        return clock.isAgreed() || !clock.mayGoOver(target.terms().apply(clock.rule()));
    }

    private static boolean isSame(CaseClock one, CaseClock other) {
        return one.rule().equals(other.rule())
                && Duration.between(one.startsAt(), other.startsAt()).abs().compareTo(SAME_START) < 0;
    }

    /** What the new version wants and nothing open stands for; a time agreed stands for the limit it took the place of. */
    private Stream<Open> added() {
        return wanted.stream()
                .filter(fresh -> open.stream().noneMatch(clock -> clock.isAgreed()
                        ? clock.rule().equals(fresh.clock().rule())
                        : isSame(clock, fresh.clock())));
    }

    private static LimitChange added(Open fresh) {
        return new LimitChange(fresh.clock().rule(), LimitChange.Kind.ADDED, null, fresh.clock().dueAt());
    }

    private List<Pause> pauses(CaseClock clock) {
        return pauses.getOrDefault(clock.id(), List.of());
    }

    /**
     * Carries it out.
     *
     * @param current the terms a clock runs under before
     * @return the clocks that are new, and what happened to all of them
     */
    public Outcome carryOut(Function<CaseClock, ClockTerms> current, Instant at) {
        var events = new ArrayList<ClockEvent>();
        for (var clock : open) {
            if (!isWanted(clock)) {
                events.add(clock.cancel("version", at, current.apply(clock)));
            } else if (!stays(clock)) {
                var rule = target.pack().clockRule(clock.rule()).orElseThrow();
                events.add(clock.goOver(
                        target.versionId(), rule, target.terms().apply(clock.rule()), pauses(clock), at));
            }
        }
        var fresh = added().toList();
        fresh.forEach(one -> events.addAll(one.events()));
        return new Outcome(fresh.stream().map(Open::clock).toList(), events);
    }

    /**
     * @param added clocks to be kept
     * @param events to be kept after them
     */
    public record Outcome(List<CaseClock> added, List<ClockEvent> events) {}
}
