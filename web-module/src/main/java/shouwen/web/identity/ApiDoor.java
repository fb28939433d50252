package shouwen.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lets programs into the API by bearer token only. A session cookie opens nothing here, so no foreign page can act
 * through somebody's browser. The description of the API is open to all.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";
    private static final String DESCRIPTION = "/openapi.json";
    private static final String PROBLEM =
            """
            {"type":"/problems/notSignedIn","title":"Unauthorized","status":401,\
            "detail":"A valid bearer token is needed."}""";

    static boolean leadsThrough(HttpServletRequest request) {
        return request.getServletPath().equals("/api") || request.getServletPath().startsWith("/api/");
    }

    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null || request.getRequestURI().endsWith(DESCRIPTION)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var presented = token(request).isPresent();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", presented ? "Bearer error=\"invalid_token\"" : "Bearer");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PROBLEM);
    }
}
