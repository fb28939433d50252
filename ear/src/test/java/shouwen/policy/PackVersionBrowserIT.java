package shouwen.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** An administrator takes in an overlay and proposes it; only another person lets it come into force. */
class PackVersionBrowserIT {

    private static final Path OVERLAY = Path.of(System.getProperty("shouwen.root", ".."))
            .resolve("ejb-module/src/main/resources/packs/overlays/demonstration-heating.yaml");

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    private Page packs(String role, String language) {
        var page = Browsers.signedIn(role, language);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("policy/packs");
        return page;
    }

    private static void handIn(Page page, String overlay) {
        page.locator("#draft-file")
                .setInputFiles(new FilePayload("ours.yaml", "text/yaml", overlay.getBytes(StandardCharsets.UTF_8)));
        page.locator("#draft-go").click();
    }

    private static String overlay(int minutes) throws IOException {
        return Files.readString(OVERLAY).replaceFirst("warnBefore: PT2H", "warnBefore: PT" + minutes + "M");
    }

    @ParameterizedTest
    @CsvSource({"en, 111", "zh-TW, 112"})
    void a_draft_comes_into_force_only_by_a_second_person(String language, int minutes) throws IOException {
        var words = new Words(language);
        var page = packs("administrator", language);

        handIn(page, overlay(minutes));
        assertThat(page.locator("body")).containsText(words.of("policy", "packs.done.drafted"));
        page.locator("[id='propose:reason']").fill("Agreed by the board");
        page.locator("[id='propose:go']").click();
        assertThat(page.locator("#waiting")).containsText("Agreed by the board");
        assertThat(page.locator("#waiting")).containsText(words.of("policy", "packs.own"));

        var office = packs("general-office", language);
        office.locator("#waiting a.plain-button").first().click();
        var address = office.url();
        page.navigate(address);
        page.locator("[id='decide:approve']").click();
        assertThat(page.locator("body")).containsText(words.of("refused", "refused.activation.own"));

        office.locator("[id='decide:approve']").click();
        assertThat(office.locator("body")).containsText(words.of("policy", "packs.done.approved"));
        assertThat(office.locator("#versions li").first()).containsText(words.of("policy", "packs.state.in-force"));
    }

    @Test
    void a_bad_file_is_told_by_line_and_nothing_is_kept() throws IOException {
        var page = packs("administrator", "en");
        int before = page.locator("#versions li").count();

        handIn(page, Files.readString(OVERLAY).replaceFirst("target: P1BD", "target: PT-4H"));

        assertThat(page.locator("body")).containsText("/target");
        assertThat(page.locator("body")).containsText("ours.yaml:");
        assertThat(page.locator("#versions li")).hasCount(before);
    }

    @Test
    void a_value_is_filled_and_what_it_changes_is_shown() {
        var page = packs("administrator", "en");
        page.navigate("policy/value?section=clocks&id=consultation-reply");
        var warn = page.locator("[data-field='warnBefore'] textarea");
        warn.fill("soon");
        page.locator("[id='value:by']").selectOption("OPERATOR-03");
        page.locator("[id='value:go']").click();
        assertThat(page.locator("body")).containsText("/values/warnBefore");

        warn.fill("PT113M");
        page.locator("[id='value:go']").click();

        assertThat(page.locator("#differences")).containsText("Warn before");
        assertThat(page.locator("#differences ins").filter(new Locator.FilterOptions().setHasText("PT113M"))).hasCount(1);
    }
}
