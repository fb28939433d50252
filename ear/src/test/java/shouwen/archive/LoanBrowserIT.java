package shouwen.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;

/** A paper on its way: registered, found by two characters, asked for, signed off, lent, recalled, taken back. */
class LoanBrowserIT {

    private static final String TITLE = "䶮山换热站竣工图" + System.nanoTime() % 100_000;

    /** TUN-065 to TUN-068, CLK-001, CLK-003, CLK-004. */
    @Test
    void an_archivist_finds_a_paper_by_two_characters_lends_it_asks_for_it_and_takes_it_back() {
        var archivist = Browsers.signedIn("archivist", "zh-CN");
        register(archivist);
        archivist.navigate("archive/search?q=䶮山");
        archivist.locator("#archive-hits a", new Page.LocatorOptions().setHasText(TITLE)).first().click();
        var barcode = archivist.locator("#record-barcode").textContent();

        var borrower = Browsers.signedIn("supervisor", "zh-CN");
        borrower.navigate("archive/loans");
        borrower.locator("#ask-details > summary").click();
        borrower.locator("#ask-barcode").fill("NONE-1");
        borrower.locator("#ask-purpose").fill("核对管径");
        borrower.locator("#ask-go").click();
        assertThat(borrower.locator(".page-messages")).containsText("NONE-1");
        assertThat(borrower.locator("#ask-purpose")).hasValue("核对管径");
        borrower.locator("#ask-barcode").fill(barcode.toLowerCase(Locale.ROOT));
        borrower.locator("#ask-go").click();
        assertThat(borrower).hasURL(Pattern.compile(".*/archive/loan\\?number=JY-.*"));
        var loan = borrower.url();

        var office = Browsers.signedIn("general-office", "zh-CN");
        office.navigate(loan);
        office.locator("#sign-off-note").fill("同意");
        office.locator("#sign-off-yes").click();
        assertThat(office.locator("#loan-state")).hasText("待借出");

        archivist.navigate(loan);
        archivist.locator("#hand-over-go").click();
        assertThat(archivist.locator("#loan-state")).hasText("已借出");
        assertThat(archivist.locator("#loan-last-day")).isVisible();
        archivist.locator("#recall-reason").fill("审计需要");
        archivist.locator("#recall-go").click();
        assertThat(archivist.locator("main")).containsText("审计需要");
        assertThat(archivist.locator("main")).containsText("催还，最迟");
        archivist.locator("#take-back-go").click();
        assertThat(archivist.locator("#loan-state")).hasText("已归还");
    }

    private static void register(Page archivist) {
        archivist.navigate("archive/register-paper");
        archivist.locator("#paper-title").fill(TITLE);
        archivist.locator("#paper-class").selectOption("letters");
        archivist.locator("#paper-shelf").fill("A-01-1");
        archivist.locator("#register-go").click();
        assertThat(archivist.locator("#record-barcode")).isVisible();
    }
}
