package shouwen.web.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import shouwen.identity.service.Account;

/** Takes the choice of language or theme from the top bar and leads back to the page it was made on. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    transient Account account;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var signedIn = request.getUserPrincipal() != null;
        Language.of(request.getParameter(Appearance.LANGUAGE)).ifPresent(language -> {
            keep(request, response, Appearance.LANGUAGE, language.getTag());
            if (signedIn) {
                account.speak(language.getTag());
            }
        });
        Theme.of(request.getParameter(Appearance.THEME)).ifPresent(theme -> {
            keep(request, response, Appearance.THEME, theme.getCode());
            if (signedIn) {
                account.dress(theme.getCode());
            }
        });
        response.sendRedirect(LocalPath.orHome(request.getParameter("from")));
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
