package shouwen.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;

class ListPagesIT {

    /** Design, decision 10: counted at the database, frame and names included. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "routing/work-list?department=maintenance",
                "routing/work-list?department=maintenance&state=ended&kind=repair",
                "cases/desk?state=in-review",
                "cases/list?state=open",
                "cases/list?q=%E4%B8%8D%E7%83%AD"
            })
    void a_page_of_a_list_takes_at_most_five_statements(String address) {
        var page = Browsers.signedIn("supervisor", "en");

        try (var statements = Statements.counted()) {
            var least = statements.least(
                    () -> assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(200));

            assertThat(least).isBetween(1L, 5L);
        }
    }
}
