package shouwen.web.api;

import java.text.MessageFormat;
import java.util.Locale;
import shouwen.web.ui.Texts;

/** The words of the API itself, {@code i18n/api*.properties}. */
final class ApiTexts {

    private ApiTexts() {}

    static String of(Locale locale, String key, Object... arguments) {
        var bundle = Texts.bundle("api", locale);
        var pattern = bundle.getString(bundle.containsKey(key) ? key : fallback(key));
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** A status or code without words of its own is spoken of as a bad request. */
    private static String fallback(String key) {
        return key.startsWith("title.") ? "title.400" : "problem.http400";
    }
}
