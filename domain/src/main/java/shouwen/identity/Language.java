package shouwen.identity;

import java.util.List;
import java.util.Locale;

/** The languages of the product, by their tags. */
public final class Language {

    /** The tags a person may choose from, in the order shown. */
    public static final List<String> ALL = List.of("en", "zh-CN", "zh-TW");

    private Language() {}

    public static boolean isKnown(String tag) {
        return ALL.contains(tag);
    }

    /** The language among ours that serves a wish best: traditional for Taiwan, Hong Kong and Macao, English for the rest. */
    public static String closestTo(Locale wish) {
        if (!wish.getLanguage().equals("zh")) {
            return "en";
        }
        var traditional = List.of("TW", "HK", "MO").contains(wish.getCountry()) || wish.getScript().equals("Hant");
        return traditional ? "zh-TW" : "zh-CN";
    }
}
