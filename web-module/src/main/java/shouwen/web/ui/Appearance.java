package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a page is shown: the choice the signed-in person keeps, else the cookie of the machine, else what the browser asks
 * for. Only values from {@link Language} and {@link Theme} ever reach a page.
 */
@Named("appearance")
@RequestScoped
public class Appearance {

    static final String LANGUAGE = "language";
    static final String THEME = "theme";
    private static final String NAVIGATION = "navigation";

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable Language language;
    private @Nullable Theme theme;

    /** The language of the page, the same for the whole request. */
    public Language getLanguage() {
        var known = language;
        if (known == null) {
            known = signedIn.caller()
                    .flatMap(person -> Language.nearest(person.locale()))
                    .or(() -> cookie(LANGUAGE).flatMap(Language::of))
                    .orElseGet(() -> Language.best(request.getLocales()));
            language = known;
        }
        return known;
    }

    public Locale getLocale() {
        return getLanguage().getLocale();
    }

    public Theme getTheme() {
        var known = theme;
        if (known == null) {
            known = signedIn.caller()
                    .flatMap(person -> Theme.of(person.theme()))
                    .or(() -> cookie(THEME).flatMap(Theme::of))
                    .orElse(Theme.SYSTEM);
            theme = known;
        }
        return known;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public List<Theme> getThemes() {
        return List.of(Theme.values());
    }

    /** {@code narrow} where the person folded the navigation, else {@code wide}. */
    public String getNavigation() {
        return cookie(NAVIGATION).filter("narrow"::equals).orElse("wide");
    }

    /** Path and query of the page shown, to come back to. */
    public String getHere() {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return failed.toString();
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private Optional<String> cookie(String name) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return List.of(cookies).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
