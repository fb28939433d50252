package shouwen.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as programs write them. */
final class Moments {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Moments() {}

    /** ISO 8601 with offset, in a year somebody may mean; all else is a {@link DateTimeException}. */
    static Instant parse(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + moment.getYear());
        }
        return moment.toInstant();
    }
}
