package shouwen.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.api.Town;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;
import shouwen.harness.Words;

/** An anomaly in the browser: written down, told, found again (TUN-073). */
class EntryBrowserIT {

    private static final Town TOWN = Town.tunnel();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_anomaly_is_written_down_told_and_found_again(String language) {
        var words = new Words(language);
        var page = Browsers.signedIn(TOWN.account("call-taker"), language);

        var form = EntryPage.choose(page, "anomaly").type("number", "3").pick("yesNo", "no").save();
        form.complains("longText").holds("number", "3");
        form.type("longText", "=风机停转").pick("choice", "none").save();
        var number = form.number();
        assertThat(page.locator("#clocks [data-rule='anomaly-notified']")).hasAttribute("data-clock", "RUNNING");
        form.stands("notified", "POSSIBLE").stands("reported-up", "WAITING").take("notified");
        form.stands("notified", "DONE").stands("reported-up", "POSSIBLE");

        assertThat(page.locator("#ended-clocks [data-rule='anomaly-notified']")).hasAttribute("data-clock", "MET");
        page.navigate("register/entries?register=anomaly");
        assertThat(page.locator("#entries tr[data-number='" + number + "']"))
                .containsText(words.of("register", "state.OPEN"));
        var table = page.request().get(page.locator("#export").getAttribute("href"), RequestOptions.create());
        assertThat(table.text()).contains(number, "\"'=风机停转\"");
    }

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
