package shouwen.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** An administrator imports a year, sees what moves, lets it count, and keeps days of the operator's own. */
class CalendarBrowserIT {

    private static final String DECREE = "date,kind,name\n%1$d-01-01,off,元旦\n%1$d-10-01,off,国庆节\n";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

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

    @ParameterizedTest
    @CsvSource({"en, 2031", "zh-CN, 2032"})
    void a_year_is_previewed_and_then_counts(String language, int year) {
        var words = new Words(language);
        var page = calendars(language);
        assertThat(page.locator("#year .calendar-month")).hasCount(12);

        handIn(page, year, DECREE.formatted(year));
        assertThat(page.locator("#card-preview")).containsText(words.of("calendar", "preview", String.valueOf(year)));
        page.locator("[id='apply:go']").click(new Locator.ClickOptions().setTimeout(60_000));

        assertThat(page.locator("#moving")).containsText(words.of("calendar", "moving.done"), SOON);
        assertThat(page.locator("#years")).containsText("国办发明电〔2026〕7号");
        assertThat(page.locator("#year .day-off").first()).containsText(words.of("calendar", "mark.off"));
    }

    @Test
    void everything_wrong_in_a_file_is_said_by_line() {
        var page = calendars("en");

        handIn(page, 2033, "2033-01-01,off,元旦\n2033-01-01,off,元旦\n2033-02-30,off,Never\n");

        assertThat(page.locator("body")).containsText("Line 2: 2033-01-01 is there twice; first in line 1.");
        assertThat(page.locator("body")).containsText("Line 3: “2033-02-30” is no date.");
    }

    @ParameterizedTest
    @CsvSource({"en, 2034-03-01", "zh-TW, 2034-03-02"})
    void a_day_of_our_own_is_added_and_removed(String language, String day) {
        var words = new Words(language);
        var page = calendars(language);

        page.locator("[id='own:day']").fill(day);
        page.locator("[id='own:dayName']").fill("Anniversary");
        page.locator("[id='own:add']").click();
        assertThat(page.locator("#own-days")).containsText(day);
        page.locator("#own-days li").filter(new Locator.FilterOptions().setHasText(day))
                .getByText(words.of("calendar", "own.remove")).click();

        assertThat(page.locator("body")).containsText(words.of("calendar", "done.removed", day));
        assertThat(page.locator("#own-days")).not().containsText(day);
    }

    @Test
    void a_day_without_a_reason_is_refused_at_its_field() {
        var page = calendars("en");

        page.locator("[id='own:day']").fill("2034-04-01");
        page.locator("[id='own:add']").click();

        assertThat(page.locator("[id='own:dayNameMessage']")).containsText(new Words("en").of("refused", "refused.required"));
    }
}
