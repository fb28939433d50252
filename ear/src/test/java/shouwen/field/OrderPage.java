package shouwen.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import shouwen.harness.Words;

/** The page of a work order, as dispatcher and technician use it. */
record OrderPage(Page page, Words words) {

    /** Sends the first technician there is, from the page of the case. */
    static OrderPage dispatched(Page dispatcher, Words words, String caseNumber) {
        dispatcher.navigate("cases/case?number=" + caseNumber);
        dispatcher.locator("#dispatch").click();
        dispatcher.locator("#people").getByRole(AriaRole.BUTTON).first().click();
        dispatcher.waitForURL("**/field/order?number=*");
        return new OrderPage(dispatcher, words);
    }

    String number() {
        return page.url().replaceAll(".*number=([^&#]+).*", "$1");
    }

    OrderPage arrive() {
        page.locator("[id='arrive:go']").click();
        return stepsDone(2);
    }

    OrderPage handle(Map<String, String> texts) {
        fill("handle", texts);
        page.locator("[id='handle:go']").click();
        return this;
    }

    OrderPage repair(Map<String, String> texts) {
        fill("repair", texts);
        page.locator("[id='repair:go']").click();
        return this;
    }

    /** Draws a line on the pad, as a finger does. */
    OrderPage sign() {
        var pad = page.locator("#signature-pad");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + 40, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 160, box.y + 110);
        page.mouse().move(box.x + 240, box.y + 50);
        page.mouse().up();
        return this;
    }

    OrderPage tick(String form) {
        page.locator("[id='" + form + ":checks'] .ui-chkbox-box").all().forEach(Locator::click);
        return this;
    }

    /** Tries to end without a repair. */
    OrderPage cannotRepair(String why) {
        if (page.locator("#give-up").getAttribute("open") == null) {
            page.locator("#give-up > summary").click();
        }
        page.locator("[id='giveUp:reason'] .ui-radiobutton-box").first().click();
        page.locator("[id='giveUp:note']").fill(why);
        page.locator("[id='giveUp:go']").click();
        return this;
    }

    OrderPage stepsDone(int steps) {
        assertThat(page.locator("#order-steps .step-done")).hasCount(steps);
        return this;
    }

    private void fill(String form, Map<String, String> texts) {
        texts.forEach((field, text) -> page.locator("[id='" + form + ":" + field + "']").fill(text));
    }
}
