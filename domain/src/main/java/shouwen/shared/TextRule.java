package shouwen.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a given field may be: trimmed of every Unicode space, composed (NFC), without control characters other
 * than line breaks and tabs, without lone surrogates, and no longer than so many code points. Rare characters and emoji
 * pass; markup and formulas are text like any other and are encoded where they are shown.
 */
public record TextRule(String field, int max) {

    /** The text as it is kept; empty is refused. */
    public String required(@Nullable String text) {
        var kept = optional(text);
        if (kept.isEmpty()) {
            throw new InvalidInputException(field, "required");
        }
        return kept;
    }

    /** The text as it is kept; absent is the empty text. */
    public String optional(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.length() > 2 * max + 2000) {
            throw new InvalidInputException(field, "tooLong", max);
        }
        var kept = strip(Normalizer.normalize(text, Normalizer.Form.NFC));
        if (kept.codePointCount(0, kept.length()) > max) {
            throw new InvalidInputException(field, "tooLong", max);
        }
        kept.codePoints().filter(TextRule::isForbidden).findFirst().ifPresent(c -> {
            throw new InvalidInputException(field, "forbiddenCharacter", String.format("U+%04X", c));
        });
        return kept;
    }

    private static boolean isForbidden(int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
        };
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= 0x200B && c <= 0x200D || c == 0x2060;
    }
}
