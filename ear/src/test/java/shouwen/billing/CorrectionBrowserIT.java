package shouwen.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.cases.CaseState;
import shouwen.cases.TakenCase;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** A complaint about a bill at the desk of billing: explained, or corrected by a second person. */
class CorrectionBrowserIT {

    private final Words words = new Words("en");
    private final Page clerk = Browsers.signedIn("billing-clerk", "en");
    private String number = "";

    @BeforeEach
    void a_complaint_is_taken_on() {
        number = TakenCase.of("complaint", "fee-dispute", "The area is wrong", "HT10003");
        TakenCase.openOnceArrived(clerk, number);
        clerk.locator("#to-billing").click();
        clerk.locator("[id='take:go']").click();
        told("done.accepted");
    }

    @Test
    void a_bill_is_explained_only_after_going_through_it_HEA_022() {
        explain();
        assertThat(clerk.locator("main")).containsText("wants this first");
        assertThat(clerk.locator("[id='explain:result']")).not().hasValue("");

        check("bill-reconciliation");
        check("fee-basis-explained");
        explain();

        told("done.explained");
        standsAt(CaseState.IN_REVIEW);
    }

    @Test
    void a_wrong_bill_is_put_right_by_a_second_person_HEA_023() {
        check("bill-reconciliation");
        check("fee-basis-explained");
        check("billing-error");
        explain();
        assertThat(clerk.locator("main")).containsText("Correction of the bill (HEA-023)");
        propose("1234.50");
        assertThat(clerk.locator("#explain-waits")).isVisible();
        clerk.navigate("billing/corrections");
        assertThat(waiting(clerk)).containsText("1234.50");
        assertThat(waiting(clerk).locator("button")).hasCount(0);

        var head = Browsers.signedIn("department-head", "en");
        head.navigate("billing/corrections");
        decide(head, "approve", "Checked against the deed");

        assertThat(waiting(head)).hasCount(0);
        clerk.navigate("billing/complaint?number=" + number);
        assertThat(clerk.locator("#case-corrections")).containsText(words.of("billing", "state.APPROVED"));
        assertThat(clerk.locator("#bills")).containsText("1234.50");
        check("bill-reconciliation");
        check("fee-basis-explained");
        explain();
        told("done.explained");
        clerk.navigate("cases/case?number=" + number);
        assertThat(clerk.locator("#timeline")).containsText(words.of("audit", "event.billing.reconciled"));
    }

    @Test
    void a_refused_correction_leaves_the_bill_as_it_is() {
        var before = clerk.locator("#bills tbody .money").first().innerText();
        propose("1.00");

        var head = Browsers.signedIn("department-head", "en");
        head.navigate("billing/corrections");
        decide(head, "refuse", "The deed says otherwise");

        clerk.navigate("billing/complaint?number=" + number);
        assertThat(clerk.locator("#case-corrections")).containsText("The deed says otherwise");
        assertThat(clerk.locator("#bills tbody .money").first()).hasText(before);
    }

    private void explain() {
        clerk.locator("[id='explain:go']").click();
    }

    private void check(String code) {
        clerk.locator("[id='explain:checks'] input[value='" + code + "']").check();
    }

    private void propose(String after) {
        clerk.locator("[id='propose:bill'] .ui-radiobutton-box").first().click();
        clerk.locator("[id='propose:after']").fill(after);
        clerk.locator("[id='propose:reason']").fill("Area 92 m², not 96 m²");
        clerk.locator("[id='propose:go']").click();
        told("done.proposed");
    }

    private void decide(Page head, String act, String note) {
        waiting(head).locator("input[name='note']").fill(note);
        waiting(head).locator("button[id$='" + act + "']").click();
        assertThat(head.locator(".page-messages")).not().isEmpty();
    }

    private Locator waiting(Page page) {
        return page.locator("#waiting > li").filter(new Locator.FilterOptions().setHasText(number));
    }

    private void told(String key) {
        assertThat(clerk.locator(".page-messages")).containsText(words.of("billing", key));
    }

    private void standsAt(CaseState state) {
        clerk.navigate("cases/case?number=" + number);
        assertThat(clerk.locator("#standing")).hasAttribute("data-state", state.name());
    }
}
