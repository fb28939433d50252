package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the time of a clock has run.
 *
 * @param timeUsed up to the last pause or the end, in the clock's kind of time
 * @param runningSince since when it runs without a break, null while it does not
 * @param pausedSince null while it is not paused
 */
@Embeddable
public record TimeRun(
        @Convert(converter = DurationText.class) @Column(name = "time_used") Duration timeUsed,
        @Nullable @Column(name = "running_since") Instant runningSince,
        @Nullable @Column(name = "paused_since") Instant pausedSince,
        @Nullable @Column(name = "pause_reason") String pauseReason) {

    static TimeRun from(Instant start) {
        return new TimeRun(Duration.ZERO, start, null, null);
    }

    TimeRun paused(String reason, Instant at, ClockTerms terms) {
        return new TimeRun(used(at, terms), null, at, reason);
    }

    TimeRun resumed(Instant at) {
        return new TimeRun(timeUsed, at, null, null);
    }

    /** The same stretches in another kind of time. */
    TimeRun recounted(Duration used) {
        return new TimeRun(used, runningSince, pausedSince, pauseReason);
    }

    /** Time runs no more; that it was paused is remembered. */
    TimeRun ended(Instant at, ClockTerms terms) {
        return new TimeRun(used(at, terms), null, pausedSince, pauseReason);
    }

    Duration used(Instant at, ClockTerms terms) {
        return runningSince == null ? timeUsed : timeUsed.plus(terms.between(runningSince, at));
    }

    /** The moment by which lateness is judged: a paused clock is not late for the time it stood still. */
    Instant countedUntil(Instant at) {
        return pausedSince != null ? pausedSince : at;
    }

    /** A moment, or that of the last event if it lies before it. */
    Instant notBefore(Instant moment) {
        var last = pausedSince != null ? pausedSince : runningSince;
        return last != null && moment.isBefore(last) ? last : moment;
    }
}
