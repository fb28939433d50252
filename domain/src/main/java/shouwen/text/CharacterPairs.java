package shouwen.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts folded text into the terms it is found by. Chinese, kana, Hangul and every character that is neither letter of an
 * alphabet nor digit give overlapping pairs of neighbours; words of an alphabet and numbers stay whole; where the two
 * meet, their touching characters are a pair too. Punctuation and space separate.
 */
public final class CharacterPairs {

    /** Longer words are known by their beginning. In characters. */
    static final int WORD_LIMIT = 48;

    /** PostgreSQL keeps at most 1 MiB of terms in one tsvector. In bytes, counted as three for each {@code char}. */
    static final int TERMS_LIMIT = 900_000;

    private CharacterPairs() {}

    /** All terms of a folded text, each once, in the order they appear; those beyond a megabyte of terms are left out. */
    public static Set<String> of(String folded) {
        var terms = new LinkedHashSet<String>();
        int bytes = 0;
        for (var term : cut(folded)) {
            if (terms.add(term.text())) {
                bytes += 3 * term.text().length();
                if (bytes > TERMS_LIMIT) {
                    terms.remove(term.text());
                    break;
                }
            }
        }
        return terms;
    }

    /** The terms in order, words at either end marked, for they may be parts of longer ones in what is searched. */
    static List<Term> cut(String folded) {
        int[] characters = folded.codePoints().toArray();
        var terms = new ArrayList<Term>(characters.length);
        int wordStart = -1;
        for (int i = 0; i < characters.length; i++) {
            var kind = CharacterKind.of(characters[i]);
            if (kind == CharacterKind.WORD && wordStart < 0) {
                wordStart = i;
            }
            var next = i + 1 < characters.length ? CharacterKind.of(characters[i + 1]) : CharacterKind.BREAK;
            if (wordStart >= 0 && next != CharacterKind.WORD) {
                terms.add(word(characters, wordStart, i + 1));
                wordStart = -1;
            }
            boolean touching = kind != CharacterKind.BREAK && next != CharacterKind.BREAK;
            if (touching && (kind == CharacterKind.SIGN || next == CharacterKind.SIGN)) {
                terms.add(new Term(new String(characters, i, 2), false, false, false));
            }
        }
        return terms;
    }

    private static Term word(int[] characters, int from, int to) {
        int length = Math.min(to - from, WORD_LIMIT);
        return new Term(new String(characters, from, length), true, from == 0, to == characters.length || length < to - from);
    }

    /**
     * @param word whether it is a whole word or number rather than a pair
     * @param first whether it begins the text, so that a longer word may end with it
     * @param last whether it ends the text or was cut, so that a longer word may begin with it
     */
    record Term(String text, boolean word, boolean first, boolean last) {}
}
