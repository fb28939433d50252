package shouwen.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarProblem;
import shouwen.shared.LocalizedText;
import shouwen.shared.RefusedException;

/**
 * The words of the product, one bundle for each room: {@code i18n/<room>*.properties}. The base file is English, and it
 * alone stands in where a language lacks a key; the server's own language never does.
 */
@Named("texts")
@ApplicationScoped
public class Texts {

    /** Rooms with a bundle; pages name it {@code <room>Text}. */
    public static final Set<String> ROOMS = Set.of(
            "ui", "identity", "cases", "routing", "field", "billing", "archive", "policy", "clock", "party", "channel",
            "audit", "calendar", "quality", "refused", "api", "intake", "register", "replay", "roster", "staff",
            "approval", "escalation");

    private static final Control BASE_IS_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The words of a room in a language. */
    public static ResourceBundle bundle(String room, Locale locale) {
        return ResourceBundle.getBundle("i18n." + room, locale, Texts.class.getClassLoader(), BASE_IS_ENGLISH);
    }

    /** The locale of the page being made; English where there is none. */
    public static Locale viewLocale() {
        var faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null ? Locale.ENGLISH : faces.getViewRoot().getLocale();
    }

    /** A sentence that explains a refusal, with its placeholders filled; an unknown code gets one by its kind. */
    public static String refusal(RefusedException refusal, Locale locale) {
        var bundle = bundle("refused", locale);
        var key = "refused." + refusal.code();
        if (bundle.containsKey(key)) {
            return fill(bundle.getString(key), locale, refusal.arguments().toArray());
        }
        return fill(bundle.getString("refused.kind." + refusal.kind()), locale, refusal.code());
    }

    /** One thing wrong in the file of a year. */
    public static String problem(CalendarProblem problem, Locale locale) {
        var arguments = new ArrayList<Object>(List.of(String.valueOf(problem.line())));
        arguments.addAll(problem.arguments());
        return fill(bundle("refused", locale).getString("refused.calendar." + problem.code()), locale, arguments.toArray());
    }

    /** A text of a room, in the language of the view. */
    public String of(String room, String key, Object... arguments) {
        return in(viewLocale(), room, key, arguments);
    }

    /** A text of a room in a given language. */
    public String in(Locale locale, String room, String key, Object... arguments) {
        try {
            return fill(bundle(room, locale).getString(key), locale, arguments);
        } catch (MissingResourceException e) {
            return "???" + room + ":" + key + "???";
        }
    }

    /** A text that carries its own languages, in the language of the view; empty if there is none. */
    public static String text(@Nullable Object value) {
        if (value instanceof LocalizedText text) {
            return text.in(viewLocale());
        }
        return value == null ? "" : value.toString();
    }

    /** For pages: {@code #{s:fill1(casesText['inbox.count'], n)}}. */
    public static String fill1(String pattern, @Nullable Object first) {
        return fill(pattern, viewLocale(), first);
    }

    /** For pages: {@code #{s:fill2(casesText['round'], n, ceiling)}}. */
    public static String fill2(String pattern, @Nullable Object first, @Nullable Object second) {
        return fill(pattern, viewLocale(), first, second);
    }

    /** For pages: {@code #{s:fill3(casesText['window'], from, to, zone)}}. */
    public static String fill3(
            String pattern, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
        return fill(pattern, viewLocale(), first, second, third);
    }

    /** A sentence with its placeholders filled, in a language. */
    public static String filled(String pattern, Locale locale, @Nullable Object... arguments) {
        return fill(pattern, locale, arguments);
    }

    static String fill(String pattern, Locale locale, @Nullable Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern, locale).format(spoken(locale, arguments));
    }

    private static @Nullable Object[] spoken(Locale locale, @Nullable Object[] arguments) {
        var spoken = arguments.clone();
        for (int i = 0; i < spoken.length; i++) {
            var argument = spoken[i];
            if (argument instanceof LocalizedText text) {
                spoken[i] = text.in(locale);
            } else if (!(argument instanceof Number) && !(argument instanceof java.util.Date)) {
                spoken[i] = text(argument);
            }
        }
        return spoken;
    }
}
