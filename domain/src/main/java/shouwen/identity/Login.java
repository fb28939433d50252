package shouwen.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import shouwen.shared.InvalidInputException;

/** The name somebody signs in with: one spelling for all ways to type it (width, case, composition). */
public record Login(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");

    public Login {
        if (!ALLOWED.matcher(value).matches()) {
            throw new InvalidInputException("login", "loginMalformed");
        }
    }

    /** A login from what was typed; empty if nobody can have such a name, so that it need not be looked up (B42). */
    public static Optional<Login> typed(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        var folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ALLOWED.matcher(folded).matches() ? Optional.of(new Login(folded)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
