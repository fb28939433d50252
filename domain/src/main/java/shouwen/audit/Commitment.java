package shouwen.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What is sealed in place of words that people wrote. It proves them as long as they and their salt are kept; without the salt
 * nobody can even try a guess, so destroying both erases the words and every seal still holds (docs/adr/0017).
 */
public final class Commitment {

    private static final String MARK = "w:";

    private Commitment() {}

    /**
     * @param salt random, of this event alone
     * @param words as they were written
     */
    public static String of(byte[] salt, String words) {
        return MARK + HexFormat.of().formatHex(Sha256.of(salt, words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a value of a body stands for words. */
    public static boolean is(Object value) {
        return value instanceof String text && text.length() == MARK.length() + 64 && text.startsWith(MARK);
    }
}
