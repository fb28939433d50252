package shouwen.web.field;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;

/** A picture as the drawing pad of a page sends it: a data address. */
final class Drawing {

    private static final String HEAD = "data:image/png;base64,";

    private Drawing() {}

    /** The bytes; null when nothing was drawn. Refused when it is no such picture. */
    static byte @Nullable [] png(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (!address.startsWith(HEAD)) {
            throw new InvalidInputException("signature", "file.notAllowed", "png");
        }
        try {
            return Base64.getDecoder().decode(address.substring(HEAD.length()));
        } catch (IllegalArgumentException damaged) {
            throw new InvalidInputException("signature", "file.notAllowed", "png");
        }
    }
}
