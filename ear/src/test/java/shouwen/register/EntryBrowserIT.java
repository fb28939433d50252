package shouwen.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.api.Town;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;

/** The pages of registers in the browser, such as that of anomalies (TUN-073). */
class EntryBrowserIT {

    private static final Town TOWN = Town.tunnel();

    @ParameterizedTest
    @ValueSource(strings = {"register/entries", "register/entries?register=anomaly&state=ended", "register/entries?q=%E9%A3%8E%E6%9C%BA"})
    void a_page_of_entries_takes_at_most_five_statements(String address) {
        var page = Browsers.signedIn(TOWN.account("supervisor"), "en");

        try (var statements = Statements.counted()) {
            var least = statements.least(
                    () -> assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(200));

            assertThat(least).isBetween(1L, 5L);
        }
    }
}
