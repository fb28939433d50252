package shouwen.policy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A sample anybody can draw again. The digest of the seed is published before the period begins, the seed after it ends:
 * whoever draws can then choose neither the seed to fit the cases nor the cases to fit the seed.
 *
 * @param seed any text, kept secret until the draw
 */
public record Sample(String seed) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** What is published beforehand: SHA-256 of the seed, in hexadecimal. */
    public String commitment() {
        return HexFormat.of().formatHex(digest(seed));
    }

    /** Whether this is the seed that was promised. */
    public boolean keeps(String commitment) {
        return commitment().equalsIgnoreCase(commitment);
    }

    /** The place of a case, 0 to 99, evenly spread: SHA-256 of seed, a line feed and case number, modulo 100. */
    public int draw(String caseNumber) {
        return new BigInteger(1, rank(caseNumber)).mod(HUNDRED).intValue();
    }

    /**
     * So many of the cases that a share is met, never fewer: those whose digests come first.
     *
     * @param percent 0 to 100
     * @return in the order drawn
     */
    public List<String> of(Collection<String> caseNumbers, int percent) {
        var distinct = caseNumbers.stream().distinct().toList();
        long wanted = (distinct.size() * (long) percent + 99) / 100;
        Comparator<String> byRank = Comparator.comparing(number -> new BigInteger(1, rank(number)));
        return distinct.stream()
                .sorted(byRank.thenComparing(Comparator.naturalOrder()))
                .limit(wanted)
                .toList();
    }

    private byte[] rank(String caseNumber) {
        return digest(seed + "\n" + caseNumber);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
