package shouwen.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** What is wrong with a year or a day of the operator is said where it was typed. */
class CalendarBrowserIT {

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    private Page calendars(String language) {
        var page = Browsers.signedIn("administrator", language);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("calendar/calendars");
        return page;
    }

    private static void handIn(Page page, int year, String content) {
        page.locator("#import-year").fill(String.valueOf(year));
        page.locator("#import-source").fill("https://www.gov.cn/");
        page.locator("#import-notice").fill("国办发明电〔2026〕7号");
        page.locator("#import-file")
                .setInputFiles(new FilePayload("year.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#import-go").click();
    }

    @Test
    void everything_wrong_in_a_file_is_said_by_line() {
        var page = calendars("en");

        handIn(page, 2033, "2033-01-01,off,元旦\n2033-01-01,off,元旦\n2033-02-30,off,Never\n");

        assertThat(page.locator("body")).containsText("Line 2: 2033-01-01 is there twice; first in line 1.");
        assertThat(page.locator("body")).containsText("Line 3: “2033-02-30” is no date.");
    }

    @Test
    void a_day_without_a_reason_is_refused_at_its_field() {
        var page = calendars("en");

        page.locator("[id='own:day']").fill("2034-04-01");
        page.locator("[id='own:add']").click();

        assertThat(page.locator("[id='own:dayNameMessage']")).containsText(new Words("en").of("refused", "refused.required"));
    }
}
