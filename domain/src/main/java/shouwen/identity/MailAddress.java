package shouwen.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/**
 * Where somebody wants to be told by e-mail.
 *
 * @param value empty for nowhere; no spaces and no line breaks, so that it cannot carry further headers
 */
public record MailAddress(String value) {

    private static final int LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** Refused, naming the field {@code email}, when it has not the form of an address. */
    public static MailAddress of(@Nullable String text) {
        var tidy = text == null ? "" : text.strip();
        if (!tidy.isEmpty() && (tidy.length() > LENGTH || !FORM.matcher(tidy).matches())) {
            throw new InvalidInputException("email", "notAnEmail");
        }
        return new MailAddress(tidy);
    }
}
