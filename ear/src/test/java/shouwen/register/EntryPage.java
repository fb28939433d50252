package shouwen.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The pages of registers, as somebody at the desk uses them. */
record EntryPage(Page page) {

    static EntryPage choose(Page page, String register) {
        page.navigate("register/entries");
        page.locator("#open").click();
        page.locator("#openable a[href*='register=" + register + "']").click();
        return new EntryPage(page);
    }

    EntryPage type(String input, String text) {
        input(input).fill(text);
        return this;
    }

    EntryPage pick(String input, String value) {
        input(input).selectOption(value);
        return this;
    }

    private Locator input(String input) {
        return page.locator("[id^='entry:all:'][id$=':" + input + "']").first();
    }

    EntryPage save() {
        page.locator("[id='entry:save']").click();
        return this;
    }

    EntryPage complains(String input) {
        assertThat(page.locator("[id^='entry:all:'][id$=':" + input + "Message']").first()).not().isEmpty();
        return this;
    }

    EntryPage holds(String input, String text) {
        assertThat(input(input)).hasValue(text);
        return this;
    }

    String number() {
        page.waitForSelector("#standing[data-state='OPEN']");
        return page.url().replaceAll(".*number=", "");
    }

    EntryPage take(String step) {
        page.locator(".offer[data-step='" + step + "'] button").click();
        return this;
    }

    EntryPage stands(String step, String standing) {
        assertThat(page.locator("#steps li[data-step='" + step + "']")).hasAttribute("data-standing", standing);
        return this;
    }
}
