package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import shouwen.harness.Words;

/** A department's work list, open in a browser. */
record WorkListPage(Page page, Words words) {

    static WorkListPage open(Page page, Words words, String department) {
        page.navigate("routing/work-list?department=" + department);
        assertThat(page.locator("#live.live-on")).isVisible();
        return new WorkListPage(page, words);
    }

    /** The row of a case; it appears by itself, without the page being opened again. */
    Locator row(String number) {
        return page.locator("tr[data-number='" + number + "']");
    }

    WorkListPage shows(String number) {
        assertThat(row(number)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        return this;
    }

    WorkListPage accept(String number) {
        row(number).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".page-messages")).containsText(words.of("routing", "done.accepted", number));
        return this;
    }

    CasePage openCase(String number) {
        row(number).getByRole(AriaRole.LINK).click();
        page.waitForURL("**/cases/case?number=" + number);
        return new CasePage(page, words);
    }
}
