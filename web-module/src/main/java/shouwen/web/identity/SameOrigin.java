package shouwen.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site makes a browser send: every changing request and every socket must come from our
 * own pages. The second line behind the view state of the forms.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (mustBeOurs(request) && !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mustBeOurs(HttpServletRequest request) {
        if (ApiDoor.leadsThrough(request)) {
            return false;
        }
        return !READING.contains(request.getMethod()) || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static boolean isOurs(HttpServletRequest request) {
        return isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** The browser's own word if there is one, else its Origin against the host; a program without either has no cookies to abuse. */
    static boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        if (origin == null) {
            return true;
        }
        var schemeEnd = origin.indexOf("://");
        return schemeEnd > 0 && origin.substring(schemeEnd + 3).equalsIgnoreCase(host);
    }
}
