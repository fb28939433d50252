package shouwen.cases;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import shouwen.harness.Words;

/** The customer-service desk. */
record DeskPage(Page page, Words words) {

    /** Opens the tab of a state by its name. */
    static DeskPage open(Page page, Words words, CaseState state) {
        page.navigate("cases/desk");
        page.locator("nav.tabs a[data-state='" + state + "']").click();
        page.waitForSelector("nav.tabs a[data-state='" + state + "'][aria-current='page']");
        return new DeskPage(page, words);
    }

    CasePage openCase(String number) {
        page.locator("tr[data-number='" + number + "']").getByRole(AriaRole.LINK).click();
        page.waitForURL("**/cases/case?number=" + number);
        return new CasePage(page, words);
    }
}
