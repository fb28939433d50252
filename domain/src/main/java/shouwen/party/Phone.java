package shouwen.party;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/**
 * A telephone number in its one canonical form, so that a caller is found however the number was typed: mainland numbers
 * as dialled inside the country ({@code 13800138000}, {@code 043188881234}, {@code 4008123123}, {@code 95598}), a local
 * number without area code as its seven or eight digits, all others as {@code +} and country code.
 *
 * @param digits digits only, or {@code +} and digits for a foreign number
 */
public record Phone(String digits) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-\u2010-\u2015\u00a0\u3000/]+");
    private static final Pattern MAINLAND_PREFIX = Pattern.compile("^(?:\\+|00)86(?=\\d)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-8]\\d{6,7}");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern SERVICE = Pattern.compile("(?:400|800)\\d{7}|9\\d{4,7}|1[0-2]\\d{1,4}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");
    private static final int MAX_TYPED = 40;

    /**
     * The number somebody typed: full-width digits, blanks, brackets, dashes and {@code +86} or {@code 0086} in front are
     * understood. Refused with {@code phone} when no number can be meant.
     *
     * @param field the input field, named in the refusal
     */
    public static Phone of(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInputException(field, "missing");
        }
        return parse(typed).orElseThrow(() -> new InvalidInputException(field, "phone"));
    }

    /** The number typed, if it is one; for search fields that also take other things. */
    public static Optional<Phone> parse(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String joined = SEPARATORS.matcher(folded).replaceAll("");
        String national = national(joined);
        boolean known = matches(MOBILE, national)
                || matches(LANDLINE, national)
                || matches(LOCAL, national)
                || matches(SERVICE, national)
                || matches(FOREIGN, national);
        return known ? Optional.of(new Phone(national)) : Optional.empty();
    }

    public boolean isMobile() {
        return matches(MOBILE, digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    /** Without the country's own prefix; a landline regains the zero that the prefix swallows. */
    private static String national(String joined) {
        var prefix = MAINLAND_PREFIX.matcher(joined);
        if (!prefix.find()) {
            return joined.startsWith("00") ? "+" + joined.substring(2) : joined;
        }
        String rest = joined.substring(prefix.end());
        boolean complete = rest.startsWith("0") || matches(MOBILE, rest) || matches(SERVICE, rest);
        return complete ? rest : "0" + rest;
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }
}
