package shouwen.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Pattern;
import shouwen.shared.InvalidInputException;

/** What a regulation adds to the start of a limit, read from its text in a pack. */
public sealed interface ClockTarget {

    /** Hours, minutes, seconds: {@code PT4H}, {@code PT20M}, {@code PT0S} (at once). */
    record Elapsed(Duration time) implements ClockTarget {}

    /** Business days in halves: {@code P3BD}, {@code P0.5BD} (half a day). */
    record BusinessDays(int halves) implements ClockTarget {}

    /** Dates: {@code P2D}, {@code P1M}, {@code P1Y}. */
    record Dates(Period period) implements ClockTarget {}

    /** {@code next-morning}, by noon unless {@code next-morning@10:00} says otherwise (TUN-063). */
    record NextMorning(LocalTime by) implements ClockTarget {}

    /** {@code monday-after}, by noon unless {@code monday-after@13:00} says otherwise (TUN-086, OUT-003). */
    record MondayAfter(LocalTime by) implements ClockTarget {}

    /** {@code end-of-month}: the last day of the month, to its end. */
    record EndOfMonth() implements ClockTarget {}

    /** {@code day-10-of-next-month}: that day, to its end; in a shorter month its last. */
    record DayOfNextMonth(int day) implements ClockTarget {}

    /** Longer limits are mistakes of writing. */
    Duration LONGEST = Duration.ofDays(3660);

    /** Refused when the text is none of the forms, is negative, or longer than ten years. */
    static ClockTarget parse(String text) {
        try {
            var target = Forms.read(text);
            if (Forms.sensible(target)) {
                return target;
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            // falls through to the refusal, which names the text
        }
        throw new InvalidInputException("target", "clockTarget", text);
    }

    /** Whether pauses may move it: a morning, a Monday or a day of a month stays where it is. */
    default boolean movesWithPauses() {
        return this instanceof Elapsed || this instanceof BusinessDays || this instanceof Dates;
    }

    /** Whether it is a day to whose end one has time, whatever time the clock counts. */
    default boolean isWholeDay() {
        return this instanceof EndOfMonth || this instanceof DayOfNextMonth;
    }

    /** The written forms. */
    final class Forms {

        private static final Pattern BUSINESS_DAYS = Pattern.compile("P(\\d{1,4})(\\.5)?BD");
        private static final Pattern DAY_OF_NEXT_MONTH = Pattern.compile("day-([1-9]|[12]\\d|3[01])-of-next-month");

        private Forms() {}

        private static ClockTarget read(String text) {
            var businessDays = BUSINESS_DAYS.matcher(text);
            if (businessDays.matches()) {
                return new BusinessDays(
                        Integer.parseInt(businessDays.group(1)) * 2 + (businessDays.group(2) == null ? 0 : 1));
            }
            var word = text.toLowerCase(Locale.ROOT);
            if (word.equals("end-of-month")) {
                return new EndOfMonth();
            }
            var day = DAY_OF_NEXT_MONTH.matcher(word);
            if (day.matches()) {
                return new DayOfNextMonth(Integer.parseInt(day.group(1)));
            }
            if (word.startsWith("next-morning")) {
                return new NextMorning(by(word.substring("next-morning".length())));
            }
            if (word.startsWith("monday-after")) {
                return new MondayAfter(by(word.substring("monday-after".length())));
            }
            return text.contains("T") ? new Elapsed(Duration.parse(text)) : new Dates(Period.parse(text));
        }

        private static LocalTime by(String suffix) {
            if (suffix.isEmpty()) {
                return LocalTime.NOON;
            }
            if (!suffix.startsWith("@")) {
                throw new DateTimeException("not a time: " + suffix);
            }
            return LocalTime.parse(suffix.substring(1));
        }

        private static boolean sensible(ClockTarget target) {
            if (target instanceof Elapsed elapsed) {
                return !elapsed.time().isNegative() && elapsed.time().compareTo(LONGEST) <= 0;
            }
            if (target instanceof BusinessDays days) {
                return days.halves() / 2 <= 2500;
            }
            if (target instanceof Dates dates) {
                var period = dates.period();
                return !period.isNegative() && period.toTotalMonths() * 31 + period.getDays() <= LONGEST.toDays();
            }
            return true;
        }
    }
}
