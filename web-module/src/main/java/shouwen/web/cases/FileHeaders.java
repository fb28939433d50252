package shouwen.web.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import shouwen.cases.Attachment;
import shouwen.content.MediaType;

/**
 * Headers under which a browser shows or saves somebody else's file without running anything in it: the kind found in the
 * content, no guessing, no scripts, and saving for all but pictures and PDF.
 */
public final class FileHeaders {

    /** Nothing may be loaded or run; a picture needs no more. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    /** The viewers of browsers for PDF do not open in a sandbox. */
    private static final String PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'";

    private FileHeaders() {}

    public static void write(Attachment file, HttpServletResponse response) {
        var kind = file.mediaType();
        response.setContentType(kind.code());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", kind == MediaType.PDF ? PDF : SANDBOX);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Disposition", disposition(kind.shownInline(), file.name()));
    }

    /** The name twice: in ASCII for old programs, encoded (RFC 6266) for all others. */
    static String disposition(boolean inline, String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
