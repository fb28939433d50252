package shouwen.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;
import shouwen.harness.Words;
import shouwen.shared.Ids;

/** The administrator's pages. */
class StaffBrowserIT {

    private static final String PASSWORD = "correct horse battery staple";

    private final Words words = new Words("en");

    @Test
    void somebody_is_taken_on_gets_a_token_once_and_is_let_go_B45() {
        var admin = Browsers.signedIn("administrator", "en");
        var login = "new" + Ids.next().toString().substring(24);
        admin.navigate("identity/staff");
        admin.locator("[id='new:login']").fill(login);
        admin.locator("[id='new:name']").fill("Li Na");
        admin.locator("[id='new:password']").fill(PASSWORD);
        admin.locator("[id='new:roles'] input[value='call-taker']").check();
        admin.locator("[id='new:departments'] input[value='customer-service']").check();
        admin.locator("[id='new:go']").click();
        told(admin, "done.created", "Li Na");

        admin.locator("[id='token:label']").fill("Till");
        admin.locator("[id='token:go']").click();
        var secret = admin.locator("#secret").innerText();
        assertThat(status(admin, secret)).isEqualTo(200);
        admin.reload();
        assertThat(admin.locator("#secret")).hasCount(0);

        admin.locator("[id='access:deactivate']").click();
        told(admin, "done.deactivated", "Li Na");
        assertThat(status(admin, secret)).isEqualTo(401);
        admin.locator("[id='access:activate']").click();
        told(admin, "done.activated", "Li Na");
    }

    @Test
    void nobody_changes_their_own_rights_S7() {
        var admin = Browsers.signedIn("administrator", "en");
        admin.navigate("identity/staff");

        admin.locator("tr[data-login='admin'] a").click();

        assertThat(admin.locator("#own")).isVisible();
        assertThat(admin.locator("[id='rights:go']")).hasCount(0);
    }

    @Test
    void others_find_no_pages_of_administrators() {
        var taker = Browsers.signedIn("call-taker", "en");

        assertThat(taker.navigate("identity/staff").status()).isEqualTo(403);
        assertThat(taker.navigate("identity/person?id=" + Ids.next()).status()).isEqualTo(403);
        assertThat(taker.navigate("routing/quarantine").status()).isEqualTo(403);
    }

    @Test
    void an_empty_quarantine_says_so() {
        var admin = Browsers.signedIn("administrator", "zh-TW");

        admin.navigate("routing/quarantine");

        assertThat(admin.locator("main h1")).containsText(new Words("zh-TW").of("routing", "quarantine.title"));
    }

    private static int status(Page page, String secret) {
        return page.context()
                .request()
                .get("api/v1/packs/active", RequestOptions.create().setHeader("Authorization", "Bearer " + secret))
                .status();
    }

    private void told(Page page, String key, Object... arguments) {
        assertThat(page.locator(".page-messages")).containsText(words.of("identity", key, arguments));
    }
}
