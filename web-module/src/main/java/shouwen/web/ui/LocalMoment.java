package shouwen.web.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/** A moment as an input of type {@code datetime-local} sends it. */
public final class LocalMoment {

    private LocalMoment() {}

    /** The moment in a zone; null when nothing was typed. */
    public static @Nullable Instant parse(String field, @Nullable String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidInputException(field, "notADate");
        }
    }
}
