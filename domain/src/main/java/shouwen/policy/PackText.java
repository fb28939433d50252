package shouwen.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The source of a pack as it is kept.
 *
 * @param content its files as one stream of YAML documents, each under a line {@code --- # file.yaml}
 * @param overlay the operator's overlay under such a line, empty for none
 */
public record PackText(String content, String overlay) {

    /** The digest of both, in hexadecimal. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(overlay.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
