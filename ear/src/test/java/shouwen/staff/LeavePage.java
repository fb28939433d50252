package shouwen.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** The pages of leave, as people use them on a phone. */
record LeavePage(Page page) {

    static LeavePage open(Page page) {
        page.setViewportSize(390, 844);
        page.navigate("staff/leaves");
        return new LeavePage(page);
    }

    LeavePage type(LocalDate first, LocalDate last, String reason) {
        page.locator("[id='leave:firstDay']").fill(first.toString());
        page.locator("[id='leave:lastDay']").fill(last.toString());
        page.locator("[id='leave:reason']").fill(reason);
        return this;
    }

    LeavePage asksFirst(String clause) {
        page.locator("[id='leave:look']").click();
        assertThat(page.locator("#deciders li").first()).containsText(clause);
        return this;
    }

    /** Files it; the number of the leave. */
    String file() {
        page.locator("[id='leave:file']").click();
        page.waitForSelector("#turns");
        return page.url().replaceAll(".*number=", "");
    }

    LeavePage complains(String input) {
        page.locator("[id='leave:file']").click();
        assertThat(page.locator("[id='leave:" + input + "Message']")).not().isEmpty();
        return this;
    }

    LeavePage shows(String number) {
        page.navigate("staff/leave?number=" + number);
        return this;
    }

    LeavePage stands(String step, String standing) {
        assertThat(page.locator("#turns li[data-step='" + step + "']")).hasAttribute("data-standing", standing);
        return this;
    }

    LeavePage registerReturn() {
        page.locator("#return").click();
        page.waitForSelector("#turns li[data-step='returned'][data-standing='DONE']");
        return this;
    }

    /** Who is away in the month of a day, as the calendar shows it. */
    LeavePage isAway(LocalDate day, String number) {
        page.navigate("staff/calendar?department=customer-service&month=" + day.toString().substring(0, 7));
        assertThat(page.locator("#away a[href*='" + number + "']").first()).isVisible();
        return this;
    }
}
