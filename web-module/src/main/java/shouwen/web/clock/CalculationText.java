package shouwen.web.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import shouwen.clock.CalculationStep;
import shouwen.policy.ClockMoment;
import shouwen.policy.RegisterMoment;
import shouwen.shared.LocalizedText;
import shouwen.web.ui.Texts;

/** Says in a language how a due moment comes about, line by line. */
@Named("calculation")
@ApplicationScoped
public class CalculationText {

    /** For pages, in the language of the view. */
    public List<String> lines(List<CalculationStep> steps) {
        return lines(steps, Texts.viewLocale());
    }

    public List<String> lines(List<CalculationStep> steps, Locale locale) {
        var words = new Words(Texts.bundle("clock", locale), locale);
        return steps.stream().map(words::line).toList();
    }

    /** A length of time in hours and smaller, without days, so that nobody reads 24 working hours as a day. */
    public String length(Duration length, Locale locale) {
        return new Words(Texts.bundle("clock", locale), locale).say(length);
    }

    private record Words(ResourceBundle bundle, Locale locale) {

        String line(CalculationStep step) {
            return fill("step." + step.key(), step.args().stream().map(this::say).toArray());
        }

        private Object say(Object argument) {
            if (argument instanceof Duration length) {
                return say(length);
            }
            if (argument instanceof Period period) {
                return say(period);
            }
            if (argument instanceof ZonedDateTime moment) {
                return format("format.moment", moment);
            }
            if (argument instanceof LocalDate day) {
                return format("format.day", day);
            }
            if (argument instanceof ClockMoment moment) {
                return say(moment);
            }
            if (argument instanceof LocalizedText text) {
                return text.in(locale);
            }
            return argument instanceof Number ? argument : argument.toString();
        }

        private String say(ClockMoment moment) {
            var key = "moment." + (moment instanceof RegisterMoment ofEntry ? ofEntry.name() : moment.code());
            return bundle.containsKey(key) ? bundle.getString(key) : moment.code();
        }

        private String format(String key, TemporalAccessor moment) {
            return DateTimeFormatter.ofPattern(bundle.getString(key), locale).format(moment);
        }

        String say(Duration length) {
            var words = new ArrayList<String>();
            add(words, "format.hours", length.toHours());
            add(words, "format.minutes", length.toMinutesPart());
            add(words, "format.seconds", length.toSecondsPart());
            return words.isEmpty() ? bundle.getString("format.zero") : String.join(" ", words);
        }

        private String say(Period period) {
            var words = new ArrayList<String>();
            add(words, "format.years", period.getYears());
            add(words, "format.months", period.getMonths());
            add(words, "format.dates", period.getDays());
            return words.isEmpty() ? bundle.getString("format.zero") : String.join(" ", words);
        }

        private void add(List<String> words, String key, long amount) {
            if (amount != 0) {
                words.add(fill(key, amount));
            }
        }

        private String fill(String key, Object... arguments) {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        }
    }
}
