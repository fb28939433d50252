package shouwen.text;

import java.lang.Character.UnicodeScript;

/** How a character of folded text is found. */
enum CharacterKind {
    /** Letter of an alphabet or a digit: part of a word. */
    WORD,
    /** Chinese character, kana, Hangul, symbol, emoji, private-use or not yet assigned character: found by pairs. */
    SIGN,
    /** Punctuation and space: separates. */
    BREAK;

    static CharacterKind of(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) ? WORD : BREAK;
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER -> WORD;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER, Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> isWrittenWithSpaces(character) ? WORD : SIGN;
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL,
                    Character.PRIVATE_USE, Character.UNASSIGNED -> SIGN;
            default -> BREAK;
        };
    }

    private static boolean isWrittenWithSpaces(int character) {
        return switch (UnicodeScript.of(character)) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, ARMENIAN, GEORGIAN, DEVANAGARI -> true;
            default -> false;
        };
    }
}
