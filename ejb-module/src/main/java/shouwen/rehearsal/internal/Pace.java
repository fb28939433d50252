package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long people take, and whether they forget. In a whole stretch of work they mind most limits. */
@ApplicationScoped
class Pace {

    private static final int KEPT = 88;
    private static final int A_DAY = 24 * 60;

    @Inject
    Standings standings;

    @Inject
    Clock clock;

    /** What comes next for a case, some minutes from now. */
    void plan(Life life, int from, int to, Agenda.Act act) {
        var rehearsed = life.rehearsed();
        plan(rehearsed, rehearsed.minutes(from, to), due(life), act);
    }

    /** The same, unless it is left lying: in a demonstration for good, otherwise for some days. */
    void planUnlessStalled(Life life, int percent, int from, int to, Agenda.Act act) {
        if (!stalls(life, percent, act)) {
            plan(life, from, to, act);
        }
    }

    /** Whether a case is left lying now; it is then taken up some days later where the script wants that. */
    boolean stalls(Life life, int percent, Agenda.Act act) {
        var rehearsed = life.rehearsed();
        if (!rehearsed.stalls(percent, clock.instant())) {
            return false;
        }
        if (rehearsed.script().whole()) {
            rehearsed.agenda().planAfter(clock.instant(), rehearsed.minutes(2 * A_DAY, 9 * A_DAY), act);
        }
        return true;
    }

    /**
     * What comes next, after a delay that mostly is cut short where it would reach a limit.
     *
     * @param due the limit people have before their eyes; null for none
     */
    void plan(Rehearsed rehearsed, Duration delay, @Nullable Instant due, Agenda.Act act) {
        var now = clock.instant();
        boolean tooLate = due != null && due.isAfter(now) && !now.plus(delay).isBefore(due);
        if (tooLate && rehearsed.script().whole() && rehearsed.chance(KEPT)) {
            long left = Math.max(1, Duration.between(now, due).toSeconds());
            delay = Duration.ofSeconds(left * (30 + rehearsed.random().nextInt(60)) / 100);
        }
        rehearsed.agenda().planAfter(now, delay, act);
    }

    /** The limit people have before their eyes, in a whole stretch of work; null for none. */
    @Nullable Instant due(Life life) {
        return life.rehearsed().script().whole()
                ? standings.of(life.rehearsed().operator(), life.number()).due()
                : null;
    }
}
