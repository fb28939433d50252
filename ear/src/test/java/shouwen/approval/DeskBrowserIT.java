package shouwen.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.api.Town;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;
import shouwen.harness.Words;

/** From the request to the answer, the head on a telephone (TUN-037, TUN-050). */
class DeskBrowserIT {

    private static final Town TOWN = Town.tunnel();
    private final Words words = new Words("en");

    @Test
    void a_head_decides_on_a_telephone_and_the_applicant_is_told() {
        var number = TOWN.report("1");
        var supervisor = Browsers.signedIn(TOWN.account("supervisor"), "en");
        supervisor.setViewportSize(390, 844);

        supervisor.navigate("approval/desk");
        supervisor.locator("li[data-number='" + number + "'] input[name='pick']").check();
        supervisor.locator("[id='desk:agreeAll']").click();

        assertThat(supervisor.locator(".page-messages")).containsText(words.of("approval", "done.agreed", 1));
        assertThat(supervisor.locator("li[data-number='" + number + "']")).hasCount(0);
        var width = supervisor.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).isLessThanOrEqualTo(390);
        var applicant = Browsers.signedIn(TOWN.account("call-taker"), "en");
        applicant.navigate("channel/notices");
        applicant.locator("#notice-list a", new Page.LocatorOptions().setHasText(number)).first().click();
        assertThat(applicant.locator("#standing")).hasAttribute("data-state", "AGREED");
        assertThat(applicant.locator("#ladder")).containsText("TUN-037");
    }

    @Test
    void a_refusal_without_a_reason_is_told_and_nothing_is_lost() {
        var number = TOWN.report("1");
        var supervisor = Browsers.signedIn(TOWN.account("supervisor"), "en");
        supervisor.navigate("approval/desk");
        supervisor.locator("li[data-number='" + number + "'] a.request-link").click();

        supervisor.locator("[id='decide:refuse']").click();
        assertThat(supervisor.locator("main")).containsText(words.of("refused", "refused.approval.sayWhy"));
        supervisor.locator("#decide-note").fill("Not this week");
        supervisor.locator("[id='decide:refuse']").click();

        assertThat(supervisor.locator("#standing")).hasAttribute("data-state", "REFUSED");
        assertThat(supervisor.locator("#ladder")).containsText("Not this week");
    }

    /** TUN-069, TUN-073, TUN-077: who stands on the page of a case starts all limits of an anomaly from there. */
    @Test
    void the_duty_set_of_an_anomaly_starts_from_the_page_of_its_case() {
        var number = TOWN.dissatisfied();
        var supervisor = Browsers.signedIn(TOWN.account("supervisor"), "en");
        supervisor.navigate("cases/case?number=" + number);

        supervisor.locator("a.duty-set[data-register='anomaly']").click();
        supervisor.locator("#field-anomaly-became").selectOption("accident"); // only that wants the final report
        supervisor.locator("form:has(input[value='anomaly']) button[type='submit']").click();

        assertThat(supervisor.locator(".duty-limits")).containsText("TUN-073");
        assertThat(supervisor.locator(".duty-limits li[data-rule]").nth(3)).isVisible();
        supervisor.navigate("cases/case?number=" + number);
        assertThat(supervisor.locator("a.duty-set[data-register='anomaly']")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "approval/desk", "approval/desk?box=all&state=over", "approval/desk?box=owed", "escalation/list",
        "escalation/list?show=soon", "escalation/instructions", "escalation/instructions?state=answered",
        "identity/deputies"
    })
    void a_page_of_requests_takes_at_most_five_statements(String address) {
        var page = Browsers.signedIn(TOWN.account("supervisor"), "en");

        try (var statements = Statements.counted()) {
            var least = statements.least(
                    () -> assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(200));

            assertThat(least).isBetween(1L, 5L);
        }
    }
}
