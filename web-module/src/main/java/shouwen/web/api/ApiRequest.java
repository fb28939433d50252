package shouwen.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.web.ui.Language;

/** What the headers of a request say, beside its body. */
@RequestScoped
public class ApiRequest {

    static final String KEY = "Idempotency-Key";
    static final String SEEN = "If-Match";

    private static final String BODY = ApiRequest.class.getName() + ".body";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern SEEN_FORM = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    @Inject
    HttpServletRequest request;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    /** The language of texts in the answer: the one wished for, else the caller's own, else English. */
    public Locale locale() {
        if (request.getHeader("Accept-Language") != null) {
            var wished = Collections.list(request.getLocales()).stream()
                    .flatMap(locale -> Language.nearest(locale).stream())
                    .findFirst();
            if (wished.isPresent()) {
                return wished.get().getLocale();
            }
        }
        return caller().map(Caller::locale).orElse(Locale.ENGLISH);
    }

    /** The zone of moments in the answer: the operator's; UTC for strangers. */
    public ZoneId zone() {
        return caller().map(caller -> operators.get(caller.operatorId()).zone()).orElse(ZoneOffset.UTC);
    }

    /** The person calling; empty for strangers, and while nobody can be told because the database is away. */
    private Optional<Caller> caller() {
        try {
            return callers.find();
        } catch (IllegalStateException databaseAway) {
            return Optional.empty();
        }
    }

    /** The key against doing it twice. Refused unless 1 to 200 printable characters, once. */
    public Optional<String> key() {
        var keys = Collections.list(request.getHeaders(KEY));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !KEY_FORM.matcher(keys.get(0)).matches()) {
            throw new UnreadableRequestException(400, "idempotencyKey", KEY);
        }
        return Optional.of(keys.get(0));
    }

    /** The version the caller saw, by header or in the body; null to act on whatever it is now. */
    public @Nullable Integer seen(@Nullable Integer inBody) {
        var header = request.getHeader(SEEN);
        if (header == null || header.strip().equals("*")) {
            return inBody;
        }
        var form = SEEN_FORM.matcher(header.strip());
        if (!form.matches()) {
            throw new UnreadableRequestException(400, "ifMatch", SEEN);
        }
        return Integer.valueOf(form.group(1));
    }

    /** Whether the version seen came by header, so that a stale one is a failed precondition. */
    boolean hasPrecondition() {
        return request.getHeader(SEEN) != null;
    }

    /** The path as sent. */
    String path() {
        return request.getRequestURI();
    }

    /** Path and query as sent. */
    String address() {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Keeps the body for {@link #sha256()}. */
    public void body(byte[] bytes) {
        request.setAttribute(BODY, bytes);
    }

    /** Of method, address and body: two requests are the same when this is. */
    String sha256() {
        var bytes = request.getAttribute(BODY) instanceof byte[] body ? body : new byte[0];
        var digest = digest();
        digest.update((request.getMethod() + " " + address() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
