package shouwen.web.api.cases;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file name out of a {@code Content-Disposition} header (RFC 6266). */
final class Disposition {

    private static final Pattern ENCODED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]{1,1000})");
    private static final Pattern QUOTED = Pattern.compile("(?i)filename\\s*=\\s*\"([^\"]{1,1000})\"");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*([^;\"\\s]{1,1000})");

    private Disposition() {}

    /** The encoded name before the plain one; null when there is none that can be read. */
    static @Nullable String fileName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var encoded = ENCODED.matcher(header);
        if (encoded.find()) {
            return decoded(encoded.group(1));
        }
        for (var form : new Pattern[] {QUOTED, PLAIN}) {
            var found = form.matcher(header);
            if (found.find()) {
                return found.group(1);
            }
        }
        return null;
    }

    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
