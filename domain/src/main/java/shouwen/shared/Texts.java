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
        if (text.length() > 4 * maxLength + 1000) {
            throw new InvalidInputException(field, "tooLong", maxLength);
        }
        String tidy = strip(Normalizer.normalize(text, Normalizer.Form.NFC));
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
                || type == Character.PARAGRAPH_SEPARATOR
                || turnsDirection(character);
    }

    /** Overrides and isolates that make a text read other than it is. */
    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Without blanks around it, those of no width too. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character >= 0x200B && character <= 0x200D
                || character == 0x2060
                || character == 0xFEFF;
    }
}
