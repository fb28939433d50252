package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clock tells next: first the warning, then the breach, then level by level.
 *
 * @param warnAt null when it does not warn
 * @param nextLevel as in {@link Firing}
 * @param nextFireAt null while nothing is to be told
 */
@Embeddable
public record Alarm(
        @Nullable @Column(name = "warn_at") Instant warnAt,
        @Column(name = "next_level") int nextLevel,
        @Nullable @Column(name = "next_fire_at") Instant nextFireAt) {

    /** Set for the first time; without a due moment it stays silent. */
    static Alarm of(ClockTerms terms, Instant start, @Nullable Instant due) {
        var warning = due == null ? null : terms.warning(start, due).orElse(null);
        return new Alarm(warning, Firing.WARNING, null).armed(terms, due);
    }

    /** For the next level that has a time. */
    Alarm armed(ClockTerms terms, @Nullable Instant due) {
        var next = due == null ? null : next(terms, due).map(Firing::at).orElse(null);
        return new Alarm(warnAt, nextLevel, next);
    }

    /** After its due moment moved; a warning that was given is not given again. */
    Alarm moved(ClockTerms terms, Instant paused, Instant resumed, Instant due) {
        boolean warned = warnAt == null || !warnAt.isAfter(paused);
        var warning = warned ? warnAt : terms.warning(resumed, due).orElse(null);
        return new Alarm(warning, nextLevel, null).armed(terms, due);
    }

    Alarm silent() {
        return new Alarm(warnAt, nextLevel, null);
    }

    /** Armed for what comes after the firing. */
    Alarm after(Firing fired, ClockTerms terms, Instant due) {
        return new Alarm(warnAt, fired.level() + 1, null).armed(terms, due);
    }

    Optional<Firing> next(ClockTerms terms, Instant due) {
        return terms.firing(nextLevel, due, warnAt);
    }

    boolean hasCome(Instant now) {
        return nextFireAt != null && !nextFireAt.isAfter(now);
    }
}
