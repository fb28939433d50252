package shouwen.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shouwen.api.Town;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** The head makes and publishes a roster, the representative exchanges a shift from the telephone (TUN-042). */
class RosterBrowserIT {

    private final List<String> complaints = new ArrayList<>();
    private final Words words = new Words("en");

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    private Page page(Town town, String role, String path) {
        var page = Browsers.signedIn(town.account(role), "en");
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(path);
        return page;
    }

    @Test
    void a_roster_is_made_published_and_changed_by_an_exchange() {
        var town = Town.tunnel();
        var head = page(town, "department-head", "staff/shifts");
        shift(head, "DAY", "08:00", "20:00");
        var number = draft(head);

        chooseFirst(head, "Test supervisor");
        head.locator("[id='acts:generate']").click();
        assertThat(head.locator("body"))
                .containsText(
                        words.of("roster", "done.generated"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(head.locator("#week-days select").first()).containsText("Test supervisor ✎");
        head.locator("[id='acts:publish']").click();
        assertThat(head.locator(".page-head")).containsText(words.of("roster", "state.PUBLISHED"));
        assertThat(head.locator("#month tbody tr")).hasCount(2);

        var phone = page(town, "call-taker", "staff/duty");
        phone.setViewportSize(390, 844);
        phone.locator("#my-shifts a.plain-button").last().click();
        phone.locator("[id='ask:reason']").fill("家里有事");
        phone.locator("#offers li").filter(named("Test supervisor")).locator("button").first().click();
        assertThat(phone.locator("#swaps")).containsText(words.of("roster", "swap.state.ASKED"));
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth > innerWidth")).isFalse();

        var supervisor = page(town, "supervisor", "staff/swaps");
        supervisor.locator("[id$='agree']").first().click();
        assertThat(supervisor.locator("#swaps")).containsText(words.of("roster", "swap.state.AGREED"));
        assertThat(number).startsWith("DR-");
    }

    @Test
    void a_choice_by_hand_is_saved_in_the_week_it_was_made_in() {
        var town = Town.tunnel();
        var head = page(town, "department-head", "staff/shifts");
        shift(head, "DAY", "08:00", "20:00");
        draft(head, 13);
        head.locator("#week-after").click();
        var day = head.locator("#week-days h3").first().textContent();

        chooseFirst(head, "Test supervisor");
        head.locator("[id='acts:save']").click();

        assertThat(head.locator("#week-days select").first()).containsText("✎");
        assertThat(head.locator("#week-days h3").first()).hasText(day);
    }

    @Test
    void what_cannot_be_made_is_told_with_its_rules_and_what_is_wrong_at_its_field() {
        var town = Town.tunnel();
        var head = page(town, "department-head", "staff/shifts");
        head.locator("[id='rules:restHours']").fill("99");
        head.locator("[id='rules:setRules']").click();
        assertThat(head.locator("[id='rules:restHoursMessage']")).not().isEmpty();
        shift(head, "DAY", "08:00", "20:00");
        shift(head, "NIGHT", "20:00", "08:00");
        draft(head);

        head.locator("[id='acts:generate']").click();

        assertThat(head.locator("#conflict")).containsText(words.of("roster", "conflict.title"));
        assertThat(head.locator("#conflict li").first()).not().isEmpty();
    }

    private void shift(Page page, String kind, String from, String to) {
        page.locator("[id='shift:kind']").selectOption(kind);
        page.locator("[id='shift:starts']").fill(from);
        page.locator("[id='shift:ends']").fill(to);
        page.locator("[id='shift:addShift']").click();
        assertThat(page.locator("#shifts")).containsText(from + "–" + to);
    }

    private static Locator.FilterOptions named(String person) {
        return new Locator.FilterOptions().setHasText(person);
    }

    private String draft(Page page) {
        return draft(page, 1);
    }

    private String draft(Page page, int more) {
        var from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2);
        page.navigate("staff/rosters");
        page.locator("[id='new:firstDay']").fill(from.toString());
        page.locator("[id='new:lastDay']").fill(from.plusDays(more).toString());
        page.locator("[id='new:draft']").click();
        assertThat(page.locator("#week-days select").first()).isVisible();
        return page.locator("h1").textContent().replaceAll(".*(DR-[0-9-]+).*", "$1");
    }

    private static void chooseFirst(Page page, String person) {
        var choice = page.locator("#week-days select").first();
        var value = choice.locator("option").all().stream()
                .filter(option -> option.textContent().contains(person))
                .findFirst()
                .orElseThrow()
                .getAttribute("value");
        choice.selectOption(value);
    }
}
