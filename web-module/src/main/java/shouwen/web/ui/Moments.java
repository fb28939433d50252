package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/** Says moments and durations in the language of the view and the time zone of the operator. */
@Named("moments")
@RequestScoped
public class Moments {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("O", Locale.ROOT);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Inject
    Clock clock;

    @Inject
    OperatorZone zone;

    @Inject
    Texts texts;

    /** A moment in a form: {@code dateTime}, {@code date}, {@code time}, or {@code short}, which leaves out what is now. */
    public String format(@Nullable Instant moment, @Nullable String form) {
        if (moment == null) {
            return "";
        }
        var local = moment.atZone(zone.id());
        return switch (form == null ? "dateTime" : form) {
            case "date" -> DATE.format(local);
            case "time" -> TIME.format(local);
            case "short" -> shortened(moment);
            default -> DATE_TIME.format(local);
        };
    }

    private String shortened(Instant moment) {
        var local = moment.atZone(zone.id());
        var today = LocalDate.ofInstant(clock.instant(), zone.id());
        if (local.toLocalDate().equals(today)) {
            return TIME.format(local);
        }
        return (local.getYear() == today.getYear() ? DAY_TIME : DATE_TIME).format(local);
    }

    /** A moment for reading and checking: with its distance from universal time. */
    public String exact(@Nullable Instant moment) {
        return moment == null ? "" : format(moment, "dateTime") + " " + OFFSET.format(moment.atZone(zone.id()));
    }

    /** Time left or over, in words. Without a due time nothing runs now; a limit without its value says so as {@code unset}. */
    public String due(@Nullable Instant due, @Nullable Instant warnAt, @Nullable String state) {
        var standing = standing(state);
        if (standing != null) {
            return texts.of("ui", standing);
        }
        if (due == null) {
            return texts.of("ui", "due.noLimit");
        }
        var remaining = Remaining.between(clock.instant(), due, warnAt);
        return texts.of("ui", remaining.key(), words(remaining.duration()));
    }

    /** The colour that belongs to {@link #due}. */
    public String tone(@Nullable Instant due, @Nullable Instant warnAt, @Nullable String state) {
        if (due == null || standing(state) != null) {
            return "quiet";
        }
        return Remaining.between(clock.instant(), due, warnAt).tone();
    }

    private static @Nullable String standing(@Nullable String state) {
        return switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "paused" -> "due.paused";
            case "met", "stopped" -> "due.met";
            case "unset" -> "due.unset";
            default -> null;
        };
    }

    /** A duration in its two largest units: {@code 2 d 4 h}. */
    public String words(Duration duration) {
        var days = duration.toDays();
        var hours = duration.toHoursPart();
        var minutes = duration.toMinutesPart();
        if (days > 0) {
            return pair("unit.days", days, "unit.hours", hours);
        }
        if (hours > 0) {
            return pair("unit.hours", hours, "unit.minutes", minutes);
        }
        return minutes > 0 ? texts.of("ui", "unit.minutes", minutes) : texts.of("ui", "unit.moment");
    }

    /** A period in its units, whole weeks as weeks: {@code 2 weeks}. */
    public String period(Period period) {
        boolean weeks = period.toTotalMonths() == 0 && period.getDays() % 7 == 0;
        var words = new StringJoiner(" ");
        add(words, "period.years", period.getYears());
        add(words, "period.months", period.getMonths());
        add(words, weeks ? "period.weeks" : "period.days", weeks ? period.getDays() / 7 : period.getDays());
        return words.toString();
    }

    private void add(StringJoiner words, String key, int number) {
        if (number != 0) {
            words.add(texts.of("ui", key, number));
        }
    }

    private String pair(String bigger, long big, String smaller, long small) {
        var first = texts.of("ui", bigger, big);
        return small == 0 ? first : first + " " + texts.of("ui", smaller, small);
    }

    /**
     * The moment somebody entered, on the clocks of the operator; null where they left it empty. Refused when it is none.
     *
     * @param field what it is called in the refusal
     */
    public @Nullable Instant entered(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone.id()).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidInputException(field, "register.notAMoment");
        }
    }

    /** The zone moments are shown in. */
    public ZoneId getZone() {
        return zone.id();
    }
}
