package shouwen.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret half of an API token: 256 random bits behind a prefix that leak scanners can find. Shown once. */
public record TokenSecret(String value) {

    private static final String PREFIX = "sw_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TokenSecret fresh() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The secret that was presented, empty when it cannot be one of ours. */
    public static Optional<TokenSecret> presented(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** What is stored and looked up. The bits are random, so one round of a plain digest is enough. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret, in no log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
