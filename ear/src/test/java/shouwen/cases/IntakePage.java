package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Taking a call without touching the mouse: every step goes through the keyboard, as a call-taker's does. */
record IntakePage(Page page) {

    private static final int FIELDS = 60;
    private static final String LIES_AHEAD =
            "field => (document.activeElement.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) > 0";

    static IntakePage open(Page page) {
        page.navigate("cases/intake");
        var intake = new IntakePage(page);
        assertThat(intake.field("q")).isFocused();
        return intake;
    }

    /** The number the call comes from; afterwards the cursor waits for a name, because nobody is on file. */
    IntakePage unknownCaller(String number, String name) {
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        assertThat(field("name")).isFocused();
        page.keyboard().insertText(name);
        return this;
    }

    IntakePage livingAt(String address) {
        goTo(page.locator("#place > summary"));
        page.keyboard().press("Enter");
        return fill("address", address);
    }

    /** The kind by its digit, the category by some words of its name. */
    IntakePage about(int kind, String words) {
        page.keyboard().press("Alt+Digit" + kind);
        assertThat(category()).isFocused();
        page.keyboard().insertText(words);
        assertThat(page.locator("li.combo-item").first()).containsText(words);
        page.keyboard().press("Enter");
        assertThat(page.locator("#outlook-words")).isVisible();
        return this;
    }

    IntakePage summary(String text) {
        return fill("summary", text);
    }

    /** Walks to a field and replaces what it holds. */
    IntakePage fill(String id, String text) {
        goTo(field(id));
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("Delete");
        page.keyboard().insertText(text);
        return this;
    }

    IntakePage save() {
        page.keyboard().press("Control+Enter");
        return this;
    }

    /** From the receipt to the next caller. */
    void next() {
        assertThat(page.locator("#next")).isFocused();
        page.keyboard().press("Enter");
    }

    /** By the tabulator, in the direction where it is. */
    private void goTo(Locator target) {
        var key = (Boolean) target.evaluate(LIES_AHEAD) ? "Tab" : "Shift+Tab";
        for (int i = 0; i < FIELDS && !focused(target); i++) {
            page.keyboard().press(key);
        }
        assertThat(target).isFocused();
    }

    private static boolean focused(Locator target) {
        return (Boolean) target.evaluate("field => field === document.activeElement");
    }

    Locator field(String id) {
        return page.locator("[id='intake:" + id + "']");
    }

    /** The field one types words of the category into; holds its name once it is chosen. */
    Locator category() {
        return field("category-words");
    }

    Locator outlook() {
        return page.locator("#outlook-words");
    }

    /** Where it would go. */
    Locator department() {
        return page.locator("#outlook-department strong");
    }

    /** When each limit falls due. */
    Locator limits() {
        return outlook().locator("time.due");
    }

    Locator alarm() {
        return page.locator("#alarm");
    }

    Locator messageAt(String id) {
        return field(id + "Message");
    }

    Locator receipt() {
        return page.locator("#receipt");
    }

    /** The number to be told, once it is there. */
    String number() {
        var number = page.locator("#number");
        assertThat(number).isVisible();
        return number.innerText().strip();
    }
}
