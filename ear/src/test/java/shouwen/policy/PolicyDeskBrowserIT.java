package shouwen.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;
import shouwen.harness.Words;

/** People read the regulation they work by: its clauses, the rules behind them, what is open and what is odd. */
class PolicyDeskBrowserIT {

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    private Page desk(String role, String language) {
        var page = Browsers.signedIn(role, language);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.locator("#places a[href$='policy/clauses']").click();
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_supervisor_finds_a_clause_and_sees_who_filled_its_rule_HEA_036(String language) {
        var words = new Words(language);
        var page = desk("supervisor", language);
        assertThat(page.locator("#policy-tabs [data-tab=coverage]")).hasCount(0);

        page.locator("#documents [data-document=HEA]").click();
        page.locator("#filter-q").fill("HEA-036");
        page.locator("#filter-go").click();
        assertThat(page.locator("#clauses > li")).hasCount(1);
        assertThat(page.locator("#clauses > li")).containsText(words.of("policy", "state.RUNNING"));
        page.locator("#clauses [data-rule='clocks/emergency-arrival']").click();

        assertThat(page.locator("#rule [data-field=target]")).containsText("PT30M");
        assertThat(page.locator("#rule [data-field=target]")).containsText("OPERATOR-");
        assertThat(page.locator("#rule [data-field=stop]")).containsText(words.of("policy", "rule.regulation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_administrator_sees_what_is_open_and_what_is_carried(String language) {
        var words = new Words(language);
        var page = desk("administrator", language);

        page.locator("#policy-tabs [data-tab=unset]").click();
        assertThat(page.locator("#unset")).containsText("HEA-057");
        page.locator("#unset a[href*='rule=schedules%2Ftraining']").click();
        assertThat(page.locator("#rule [data-field=every]")).containsText(words.of("policy", "rule.blank"));

        page.locator("#policy-tabs [data-tab=lint]").click();
        assertThat(page.locator(".findings[data-kind=BLANK]")).containsText(words.of("policy", "lint.kind.BLANK"));
        page.locator("#to-unset").click();
        assertThat(page.locator("h1")).hasText(words.of("policy", "unset.title"));

        page.locator("#policy-tabs [data-tab=coverage]").click();
        page.locator("#totals [data-document=HEA] a").click();
        assertThat(page.locator("#covered tbody tr")).hasCount(57);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy/clauses?q=HEA-036&rule=clocks/emergency-arrival", "policy/unset", "policy/lint",
        "policy/coverage"})
    void a_page_asks_the_database_little(String address) {
        var page = Browsers.signedIn("administrator", "en");

        try (var statements = Statements.counted()) {
            var least = statements.least(
                    () -> assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(200));

            assertThat(least).isBetween(1L, 5L);
        }
    }
}
