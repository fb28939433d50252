package shouwen.web.approval;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** Identifiers as addresses and forms carry them. */
final class Identifiers {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Identifiers() {}

    /** What is none names nothing. */
    static UUID read(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new UnknownThingException("approval", String.valueOf(text));
        }
        return UUID.fromString(text);
    }

    /** A choice among people; null where nobody was chosen. */
    static @Nullable UUID chosen(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!FORM.matcher(text).matches()) {
            throw new InvalidInputException(field, "notAChoice");
        }
        return UUID.fromString(text);
    }
}
