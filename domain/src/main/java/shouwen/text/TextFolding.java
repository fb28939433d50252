package shouwen.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Folds text for comparison: compatibility forms (full width, Kangxi radicals, ligatures) to plain ones, lower case,
 * traditional and regional Chinese characters to one of their set, runs of space to one. Works by code point, so rare
 * characters outside the basic plane, private-use characters and emoji come through.
 */
public final class TextFolding {

    private TextFolding() {}

    /** The text as it is compared. */
    public static String fold(String text) {
        return trace(text).text();
    }

    /** The text as it is compared, with the way back to the original. */
    public static Folded trace(String text) {
        var folded = new Builder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfCharacter(text, start);
            if (end == start + 1 && isPlain(text.charAt(start))) {
                folded.put(text.charAt(start), start);
            } else {
                folded.add(text.substring(start, end), start);
            }
            start = end;
        }
        return folded.build(text.length());
    }

    /** Whether the character is its own compatibility form, as nearly all of a Chinese text is. */
    private static boolean isPlain(char character) {
        return character < 0x80 || character >= 0x4E00 && character <= 0x9FFF;
    }

    /** A base character goes with the marks that combine with it, so that composed and decomposed forms fold alike. */
    private static int endOfCharacter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isCombining(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isCombining(int character) {
        if (character < 0x300) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> character >= 0x1160 && character <= 0x11FF // trailing Hangul letters
                    || character == 0xFF9E || character == 0xFF9F; // half-width voicing marks of kana
        };
    }

    private static final class Builder {

        private final StringBuilder text;
        private int[] starts;

        Builder(int length) {
            text = new StringBuilder(length);
            starts = new int[length + 1];
        }

        void add(String character, int start) {
            Normalizer.normalize(character, Normalizer.Form.NFKC).codePoints().forEach(c -> put(c, start));
        }

        void put(int character, int start) {
            if (isSpace(character)) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    append(' ', start);
                }
            } else if (!isInvisible(character)) {
                append(ChineseVariants.fold(Character.toLowerCase(character)), start);
            }
        }

        private void append(int character, int start) {
            int from = text.length();
            text.appendCodePoint(character);
            if (text.length() >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + 2);
            }
            Arrays.fill(starts, from, text.length(), start);
        }

        Folded build(int length) {
            int[] exact = Arrays.copyOf(starts, text.length() + 1);
            exact[text.length()] = length;
            return new Folded(text.toString(), exact);
        }

        private static boolean isSpace(int character) {
            return Character.isWhitespace(character) || Character.isSpaceChar(character);
        }

        /** Controls, joiners, direction marks, variation selectors, halves of broken surrogate pairs. */
        private static boolean isInvisible(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
                default -> character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
            };
        }
    }
}
