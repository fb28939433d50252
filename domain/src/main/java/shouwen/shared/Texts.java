package shouwen.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Checks and tidies what people type: composed form (NFC), no surrounding blanks, no control characters, no half
 * characters, a length in characters as people count them. Everything else is kept as typed.
 */
public final class Texts {

    private Texts() {}

    /** One line that must be there. Refused with {@code missing}, {@code tooLong} or {@code controlCharacter}. */
    public static String line(String field, @Nullable String text, int maxLength) {
        return present(field, optionalLine(field, text, maxLength));
    }

    /** One line that may be empty; null becomes empty. */
    public static String optionalLine(String field, @Nullable String text, int maxLength) {
        return tidy(field, text, maxLength, false);
    }

    /** Several lines that must be there. */
    public static String lines(String field, @Nullable String text, int maxLength) {
        return present(field, optionalLines(field, text, maxLength));
    }

    /** Several lines that may be empty; null becomes empty, line ends become {@code \n}. */
    public static String optionalLines(String field, @Nullable String text, int maxLength) {
        return tidy(field, text == null ? null : text.replace("\r\n", "\n"), maxLength, true);
    }

    private static String present(String field, String text) {
        if (text.isEmpty()) {
            throw new InvalidInputException(field, "missing");
        }
        return text;
    }

    private static String tidy(String field, @Nullable String text, int maxLength, boolean severalLines) {
        if (text == null) {
            return "";
        }
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (tidy.codePointCount(0, tidy.length()) > maxLength) {
            throw new InvalidInputException(field, "tooLong", maxLength);
        }
        if (tidy.codePoints().anyMatch(c -> forbidden(c, severalLines))) {
            throw new InvalidInputException(field, "controlCharacter");
        }
        return tidy;
    }

    private static boolean forbidden(int character, boolean severalLines) {
        if (severalLines && (character == '\n' || character == '\t')) {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
