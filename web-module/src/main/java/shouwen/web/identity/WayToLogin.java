package shouwen.web.identity;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Leads whoever is not signed in to the login page, and from there back to the page asked for. */
final class WayToLogin {

    private WayToLogin() {}

    static AuthenticationStatus show(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return showInPlace(response, address(request, null));
        }
        if (isBackground(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return context.redirect(address(request, request.getMethod().equals("GET") ? asked(request) : null));
    }

    /** Scripts and sockets are told plainly; a redirect would hand them a page. */
    private static boolean isBackground(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    /** The answer that makes a Faces script leave the page. */
    private static AuthenticationStatus showInPlace(HttpServletResponse response, String address) {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try (var out = response.getWriter()) {
            out.write("<?xml version='1.0' encoding='UTF-8'?><partial-response id=\"j_id1\"><redirect url=\"" + address
                    + "\"/></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String address(HttpServletRequest request, @Nullable String asked) {
        var login = request.getContextPath() + "/login";
        return asked == null || asked.equals("/") ? login : login + "?from=" + encode(asked);
    }

    private static String asked(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
