package shouwen.shared;

import java.util.Locale;

/** A text in the three languages of the product, each complete. */
public record LocalizedText(String en, String zhCn, String zhTw) {

    /** The text for a locale: traditional for zh-TW and zh-HK, simplified for other Chinese, English for all else. */
    public String in(Locale locale) {
        if (!locale.getLanguage().equals("zh")) {
            return en;
        }
        boolean traditional = locale.getCountry().equals("TW")
                || locale.getCountry().equals("HK")
                || locale.getScript().equals("Hant");
        return traditional ? zhTw : zhCn;
    }
}
