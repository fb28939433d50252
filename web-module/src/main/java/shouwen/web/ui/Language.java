package shouwen.web.ui;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages the product speaks, each complete; the only ones a view is ever rendered in. */
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH),
    SIMPLIFIED("zh-CN", "简体中文", Locale.SIMPLIFIED_CHINESE),
    TRADITIONAL("zh-TW", "繁體中文", Locale.TRADITIONAL_CHINESE);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The language with exactly this tag; anything else, however similar, is none. */
    public static Optional<Language> of(@Nullable String tag) {
        for (var language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language nearest to a locale: other Chinese by script and region, all else is none. */
    public static Optional<Language> nearest(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "zh" -> Optional.of(isTraditional(locale) ? TRADITIONAL : SIMPLIFIED);
            default -> Optional.empty();
        };
    }

    /** The first of the wished locales that the product speaks, English if none. */
    static Language best(Enumeration<Locale> wished) {
        return Collections.list(wished).stream()
                .flatMap(locale -> nearest(locale).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    private static boolean isTraditional(Locale locale) {
        return switch (locale.getScript()) {
            case "Hant" -> true;
            case "Hans" -> false;
            default -> switch (locale.getCountry()) {
                case "TW", "HK", "MO" -> true;
                default -> false;
            };
        };
    }

    public String getTag() {
        return tag;
    }

    public String getOwnName() {
        return ownName;
    }

    public Locale getLocale() {
        return locale;
    }
}
