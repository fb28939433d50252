package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock has run and stood still, both in its own kind of time, computed from its events alone. Time after a
 * stop and before a new start is neither.
 */
public record ElapsedTime(Duration running, Duration paused) {

    /**
     * @param events of one clock, in order
     * @param until where an open stretch is cut off
     */
    public static ElapsedTime of(List<ClockEvent> events, ClockTerms terms, Instant until) {
        var running = Duration.ZERO;
        var paused = Duration.ZERO;
        ClockEvent last = null;
        for (var event : events) {
            if (event.kind() == ClockEvent.Kind.MOVE || event.kind() == ClockEvent.Kind.VERSION) {
                continue;
            }
            running = running.plus(stretch(last, event.at(), terms, false));
            paused = paused.plus(stretch(last, event.at(), terms, true));
            last = event;
        }
        return new ElapsedTime(
                running.plus(stretch(last, until, terms, false)), paused.plus(stretch(last, until, terms, true)));
    }

    private static Duration stretch(@Nullable ClockEvent from, Instant to, ClockTerms terms, boolean paused) {
        if (from == null || from.kind() == ClockEvent.Kind.STOP || from.kind() == ClockEvent.Kind.CANCEL) {
            return Duration.ZERO;
        }
        boolean pausing = from.kind() == ClockEvent.Kind.PAUSE;
        return pausing == paused && to.isAfter(from.at()) ? terms.between(from.at(), to) : Duration.ZERO;
    }
}
