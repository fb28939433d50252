package shouwen.web.api.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/** Reads days of bodies. */
final class Days {

    private Days() {}

    /** The day; null when it is blank. */
    static @Nullable LocalDate of(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            throw new InvalidInputException(field, "notADate");
        }
    }
}
