package shouwen.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.harness.Browsers;
import shouwen.identity.Role;

/**
 * Every place the navigation leads to, and the first thing each of them links to, for every role: it opens, says nothing
 * in keys, fits its window, and holds the rules for people who read with a screen reader or by keyboard (WCAG 2.2 A, AA).
 */
class EveryPageIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> ROLES = List.of(
            Role.SUPERVISOR,
            Role.DISPATCHER,
            Role.TECHNICIAN,
            Role.BILLING_CLERK,
            Role.DEPARTMENT_HEAD,
            Role.GENERAL_OFFICE,
            Role.ARCHIVIST,
            Role.ADMINISTRATOR);
    private static final Pattern RAW_KEY = Pattern.compile("\\?\\?\\?|\\{[0-9]}|MISSING");

    /** The colours are measured at once, not on their way from one theme to the other. */
    private static final Page.EmulateMediaOptions STILL =
            new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);

    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"en, light, 1440", "zh-TW, dark, 390"})
    void opens_reads_and_fits(String language, String theme, int width) {
        for (var role : ROLES) {
            var page = Browsers.signedIn(role, language);
            page.setViewportSize(width, 844);
            page.emulateMedia(STILL);
            page.navigate("");
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            for (var place : places(page)) {
                look(page, place, theme);
                firstLink(page).ifPresent(link -> look(page, link, theme));
            }
            page.context().close();
        }

        assertThat(seen).hasSizeGreaterThan(12);
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_breaks_a_rule_is_found() {
        var page = Browsers.fresh("en");
        page.setContent("<html lang='en'><title>t</title><main><input><img src='x'></main></html>");

        assertThat(broken(page)).anyMatch(rule -> rule.startsWith("label")).anyMatch(rule -> rule.startsWith("image-alt"));
    }

    private static Set<String> places(Page page) {
        return links(page, "nav#places a[href]");
    }

    /** What a list leads to: an address of its own with parameters. */
    private Optional<String> firstLink(Page page) {
        return links(page, "main a[href*='?']").stream()
                .filter(link -> !link.contains("/export") && !seen.contains(withoutParameters(link)))
                .findFirst();
    }

    private static Set<String> links(Page page, String selector) {
        var found = page.locator(selector).evaluateAll("all => all.map(a => a.pathname + a.search)");
        var links = new LinkedHashSet<String>();
        ((List<?>) found).forEach(link -> links.add((String) link));
        return links;
    }

    private static String withoutParameters(String link) {
        return link.replaceAll("\\?.*", "");
    }

    private void look(Page page, String place, String theme) {
        if (!seen.add(withoutParameters(place))) {
            return;
        }
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        var answer = page.navigate(place.substring(1));
        if (answer == null || answer.status() != 200) {
            complaints.add("answers " + (answer == null ? "nothing" : answer.status()));
        }
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
        complaints.addAll(inWords(page));
        complaints.addAll(broken(page));
        complaints.forEach(complaint -> wrong.add(place + ": " + complaint));
    }

    private static List<String> inWords(Page page) {
        var complaints = new ArrayList<String>();
        var key = RAW_KEY.matcher(page.locator("body").innerText());
        if (key.find()) {
            complaints.add("a raw key: " + key.group());
        }
        var over = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (over > 0) {
            complaints.add("wider than its window by " + over + " px");
        }
        return complaints;
    }

    private static List<String> broken(Page page) {
        return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getTarget() + " (" + rule.getNodes().size() + ")")
                .toList();
    }
}
