package shouwen.web.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a due time stands.
 *
 * @param tone name of the colour: {@code calm}, {@code soon}, {@code late}, {@code quiet}
 * @param key the sentence in the bundle, with one placeholder for the duration
 * @param duration time left or time over, never negative
 */
record Remaining(String tone, String key, Duration duration) {

    private static final Duration SHORT_NOTICE = Duration.ofHours(2);

    /** How far it is from now to the due time; the warning is two hours before where none is given. */
    static Remaining between(Instant now, Instant due, @Nullable Instant warnAt) {
        if (now.isAfter(due)) {
            return new Remaining("late", "due.over", Duration.between(due, now));
        }
        var warning = warnAt == null ? due.minus(SHORT_NOTICE) : warnAt;
        return new Remaining(now.isBefore(warning) ? "calm" : "soon", "due.left", Duration.between(now, due));
    }
}
