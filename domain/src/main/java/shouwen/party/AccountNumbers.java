package shouwen.party;

import java.text.Normalizer;
import java.util.Locale;

/** How typed account numbers are read: full-width characters, blanks and letter case do not matter. */
public final class AccountNumbers {

    private AccountNumbers() {}

    public static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }
}
