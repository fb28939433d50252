package shouwen.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shouwen.policy.ClockMoment;
import shouwen.shared.LocalizedText;

/**
 * One line of how a due moment comes about.
 *
 * @param key names the text, {@code clock.step.<key>} in the message bundles
 * @param args fill its placeholders: moments with their zone, dates, times, durations, periods, numbers, moments of cases,
 *     texts in three languages
 */
public record CalculationStep(String key, List<Object> args) {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("start", "%s"),
            Map.entry("startOf", "%2$s: %1$s"),
            Map.entry("begin", "outside working time: counted from %s"),
            Map.entry("time", "+ %s"),
            Map.entry("workingTime", "+ %s of working time"),
            Map.entry("businessDays", "+ %s business days"),
            Map.entry("halfDay", "+ half a business day"),
            Map.entry("halfDays", "+ %s business days and half a day"),
            Map.entry("period", "+ %s"),
            Map.entry("nextMorning", "the next day by %s"),
            Map.entry("mondayAfter", "the Monday after by %s"),
            Map.entry("endOfMonth", "until the end of the month"),
            Map.entry("dayOfNextMonth", "until day %s of the next month"),
            Map.entry("endOfDay", "dates are counted: until the end of the day"),
            Map.entry("dayOff", "%s is off (%s)"),
            Map.entry("makeUpDay", "%s is a make-up workday (%s)"),
            Map.entry("unpublished", "the holidays of %s are not decreed yet: counted by the week alone"),
            Map.entry("paused", "paused %s (%s), %s left"),
            Map.entry("resumed", "resumed %s, due moves to %s"),
            Map.entry("standsStill", "stands still"),
            Map.entry("unlessAgreed", "unless another time is agreed with the customer"),
            Map.entry("unlessAgreedUntil", "unless another time is agreed with the customer, %s at the latest"),
            Map.entry("toAgree", "a time is to be agreed with the customer: nothing falls due before"),
            Map.entry("toAgreeUntil", "a time is to be agreed with the customer, %s at the latest"),
            Map.entry("agreed", "agreed %s with %s, by %s"),
            Map.entry("agreedNote", "noted: %s"),
            Map.entry("notConfigured", "the value is not configured: nothing falls due"),
            Map.entry("due", "due %s"));

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    public CalculationStep {
        args = List.copyOf(args);
    }

    static CalculationStep of(String key, Object... args) {
        return new CalculationStep(key, List.of(args));
    }

    /** In English, for logs and tests; people read the message bundles. */
    @Override
    public String toString() {
        return String.format(
                ENGLISH.getOrDefault(key, key),
                args.stream().map(CalculationStep::english).toArray());
    }

    private static String english(Object arg) {
        if (arg instanceof ZonedDateTime moment) {
            return MOMENT.format(moment);
        }
        if (arg instanceof LocalDate date) {
            return DAY.format(date);
        }
        if (arg instanceof LocalTime time) {
            return time.toString();
        }
        if (arg instanceof ClockMoment moment) {
            return moment.code();
        }
        return arg instanceof LocalizedText text ? text.en() : arg.toString();
    }
}
