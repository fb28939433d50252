package shouwen.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one browser of a test run, the system's Chromium. Pages belong to one thread, like the tests. */
public final class Browsers {

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private Browsers() {}

    /** A page of the person with a role, signed in by the form, in a language ({@code en}, {@code zh-CN}, {@code zh-TW}). */
    public static Page signedIn(String role, String language) {
        return signedIn(RunningServer.get().account(role), language);
    }

    /** A page of somebody, signed in by the form, in a language. */
    public static Page signedIn(Account account, String language) {
        var page = fresh(language);
        page.navigate("login");
        page.locator("[id='login:user']").fill(account.user());
        page.locator("[id='login:password']").fill(account.password());
        page.locator("[id='login:signIn']").click();
        page.waitForSelector("#person");
        choose(page, language);
        return page;
    }

    /** A page of nobody, in a window of its own that shares nothing with others. */
    public static Page fresh(String language) {
        return context(language).newPage();
    }

    private static BrowserContext context(String language) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(RunningServer.get().uri("").toString())
                        .setLocale(language)
                        .setViewportSize(1440, 900));
    }

    private static void choose(Page page, String language) {
        page.locator("#language > summary").click();
        page.locator("#language button[value='" + language + "']").click();
        page.waitForSelector("html[lang='" + language + "']");
    }

    private static synchronized Browser browser() {
        var running = browser;
        if (running == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
            browser = running;
        }
        return running;
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getProperty("shouwen.chromium")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; name one by -Dshouwen.chromium"));
    }

    /** Closes it if it was opened; called at the end of the run. */
    static synchronized void close() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }
}
