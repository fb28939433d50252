package shouwen.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;

/** The form of the archive's search. */
class SearchBrowserIT {

    @Test
    void the_first_day_of_a_search_reaches_the_server() {
        var archivist = Browsers.signedIn("archivist", "en");
        archivist.navigate("archive/search");

        archivist.locator("#archive-from").fill("2026-01-02");
        archivist.locator("#archive-search").click();

        assertThat(archivist).hasURL(Pattern.compile(".*from=2026-01-02.*"));
        assertThat(archivist.locator("#archive-from")).hasValue("2026-01-02");
    }
}
