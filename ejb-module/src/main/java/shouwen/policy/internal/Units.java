package shouwen.policy.internal;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which lengths of time can be counted in which kind of time, and how long they are. */
final class Units {

    static final Duration LONGEST = Duration.ofDays(3660);

    private static final Pattern HOURS = Pattern.compile("PT(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?");
    private static final Pattern DATES = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");
    private static final Pattern BUSINESS_DAYS = Pattern.compile("P\\d+([.]5)?BD");
    private static final Pattern FIXED =
            Pattern.compile("((next-morning|monday-after|end-of-month|day-\\d+-of-next-month)(@.*)?)");

    private Units() {}

    /** Whether a value names a moment of the calendar rather than a length. */
    static boolean fixed(String value) {
        return FIXED.matcher(value).matches();
    }

    /** Why a value is no limit in a kind of time; empty where it is one. */
    static Optional<String> fault(String time, String value) {
        boolean fits = switch (time) {
            case "wall" -> HOURS.matcher(value).matches() || value.matches("P\\d+D");
            case "working" -> HOURS.matcher(value).matches() || BUSINESS_DAYS.matcher(value).matches();
            case "calendar" -> DATES.matcher(value).matches() || fixed(value);
            default -> false;
        };
        if (!fits) {
            return Optional.of("\"" + value + "\" cannot be counted in " + time + " time");
        }
        if (fixed(value)) {
            return Optional.empty();
        }
        var length = length(value);
        if (length == null || length.compareTo(LONGEST) > 0) {
            return Optional.of("\"" + value + "\" is longer than ten years");
        }
        return length.isZero()
                ? Optional.of("\"" + value + "\" is no time at all; for \"at once\" write at-once and a tolerance")
                : Optional.empty();
    }

    /** How long a value is, roughly where it counts dates; null if it is blank or beyond counting. */
    static @Nullable Duration length(String value) {
        try {
            if (BUSINESS_DAYS.matcher(value).matches()) {
                return Duration.ofHours((long) (Double.parseDouble(value.substring(1, value.length() - 2)) * 24));
            }
            if (HOURS.matcher(value).matches()) {
                return Duration.parse(value);
            }
            return DATES.matcher(value).matches()
                    ? Duration.ofDays(Period.parse(value).toTotalMonths() * 30 + Period.parse(value).getDays())
                    : null;
        } catch (RuntimeException beyondCounting) {
            return null;
        }
    }
}
