package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that has not ended, with no more of it than its due moment hangs on, for going through very many of them.
 *
 * @param warnAt null without a warning
 * @param running whether it runs; else it is paused
 * @param pauses in order, the last without an end while it is paused
 * @param timeUsed of its kind of time, without the stretch it is running now
 */
public record OpenClock(
        UUID id,
        UUID packVersionId,
        String rule,
        Instant startsAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        boolean running,
        List<Pause> pauses,
        Duration timeUsed,
        int nextLevel,
        @Nullable Instant nextFireAt) {

    /** Moments are kept in the database in microseconds; nearer ones are the same. */
    private static final Duration SAME = Duration.ofMillis(1);

    /** A stretch it stood still; open while it does. */
    public record Pause(Instant from, @Nullable Instant to) {}

    /** What hangs on the calendar, as it should be. */
    public record Moments(
            Instant dueAt, @Nullable Instant warnAt, @Nullable Instant nextFireAt, Duration timeUsed) {

        /**
         * Counts a clock from its start and its pauses; empty when the terms have no target.
         *
         * @param nextLevel the first that has not been told
         */
        static Optional<Moments> of(
                ClockTerms terms, Instant startsAt, List<Pause> pauses, boolean running, int nextLevel) {
            return terms.due(startsAt).map(first -> {
                var due = first;
                var warn = terms.warning(startsAt, first).orElse(null);
                for (var pause : pauses) {
                    var to = pause.to();
                    var moved = to == null ? due : terms.moved(due, pause.from(), to);
                    if (to != null && moved.isAfter(due)) {
                        due = moved;
                        boolean warned = warn == null || !warn.isAfter(pause.from());
                        warn = warned ? warn : terms.warning(to, due).orElse(null);
                    }
                }
                var fire = running ? terms.firing(nextLevel, due, warn).map(Firing::at).orElse(null) : null;
                return new Moments(due, warn, fire, used(terms, startsAt, pauses));
            });
        }
    }

    /** Time of the kind of the terms that has run, without the stretch that is running now. */
    static Duration used(ClockTerms terms, Instant startsAt, List<Pause> pauses) {
        var used = Duration.ZERO;
        var since = startsAt;
        for (var pause : pauses) {
            if (since != null) {
                used = used.plus(terms.between(since, pause.from()));
            }
            since = pause.to();
        }
        return used;
    }

    public OpenClock {
        pauses = List.copyOf(pauses);
    }

    /** The same with its pauses. */
    public OpenClock with(List<Pause> known) {
        return new OpenClock(
                id, packVersionId, rule, startsAt, dueAt, warnAt, running, known, timeUsed, nextLevel, nextFireAt);
    }

    /**
     * What the clock should say by some terms: counted again from its start and its pauses, as it was counted when they
     * happened. Levels told already stay told. Empty when it says so already, or when the terms have no target.
     */
    public Optional<Moments> recount(ClockTerms terms) {
        return Moments.of(terms, startsAt, pauses, running, nextLevel).filter(moments -> !isNow(moments));
    }

    private boolean isNow(Moments moments) {
        return same(dueAt, moments.dueAt())
                && same(warnAt, moments.warnAt())
                && same(nextFireAt, moments.nextFireAt())
                && timeUsed.minus(moments.timeUsed()).abs().compareTo(SAME) < 0;
    }

    /** Whether the due moment itself would be another. */
    public boolean movesTo(Moments moments) {
        return !same(dueAt, moments.dueAt());
    }

    private static boolean same(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == other;
        }
        return Duration.between(one, other).abs().compareTo(SAME) < 0;
    }

    /** The pauses among the events of one clock, in order. */
    public static List<Pause> pauses(List<PauseEvent> events) {
        var pauses = new ArrayList<Pause>();
        Instant from = null;
        for (var event : events) {
            if (event.begins()) {
                from = event.at();
            } else if (from != null) {
                pauses.add(new Pause(from, event.at()));
                from = null;
            }
        }
        if (from != null) {
            pauses.add(new Pause(from, null));
        }
        return pauses;
    }

    /** A pause begins or ends. */
    public record PauseEvent(boolean begins, Instant at) {}
}
