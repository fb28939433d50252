package shouwen.web.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import shouwen.web.ui.Language;
import shouwen.web.ui.Texts;

/**
 * Lets programs into the API by bearer token only. A session cookie opens nothing here, so no foreign page can act
 * through somebody's browser. The description of the API and how the server is are open to all.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";
    private static final Set<String> OPEN_TO_ALL = Set.of("/api/v1/openapi.json", "/api/v1/health");
    private static final String TYPE = "urn:shouwen:problem:";
    private static final String CANNOT_TELL = ApiDoor.class.getName() + ".cannotTell";
    private static final String SECONDS_TO_WAIT = "5";
    private static final ObjectMapper JSON = new ObjectMapper();

    static boolean leadsThrough(HttpServletRequest request) {
        return request.getServletPath().equals("/api") || request.getServletPath().startsWith("/api/");
    }

    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** Whose token it is cannot be told now: the database is away. */
    static void cannotTell(HttpServletRequest request) {
        request.setAttribute(CANNOT_TELL, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null || isOpenToAll(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static boolean isOpenToAll(HttpServletRequest request) {
        return OPEN_TO_ALL.contains(request.getRequestURI().substring(request.getContextPath().length()));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(CANNOT_TELL) != null) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            answer(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "databaseAway");
        } else {
            var presented = token(request).isPresent();
            response.setHeader("WWW-Authenticate", presented ? "Bearer error=\"invalid_token\"" : "Bearer");
            answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "http401");
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        var texts = Texts.bundle("api", locale(request));
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", TYPE + code);
        problem.put("title", texts.getString("title." + status));
        problem.put("status", status);
        problem.put("detail", texts.getString("problem." + code));
        problem.put("instance", request.getRequestURI());
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.writeValue(response.getWriter(), problem);
    }

    private static Locale locale(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(wished -> Language.nearest(wished).stream())
                .findFirst()
                .map(Language::getLocale)
                .orElse(Locale.ENGLISH);
    }
}
