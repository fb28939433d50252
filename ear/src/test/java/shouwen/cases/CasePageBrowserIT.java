package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** The case page as several people use it at once. */
class CasePageBrowserIT {

    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};

    private final Words words = new Words("en");
    private String number = "";

    @BeforeEach
    void a_repair_is_taken() {
        number = IntakePage.open(Browsers.signedIn("call-taker", "en"))
                .unknownCaller("13800138000", "Li Na")
                .livingAt("12 Renmin Street")
                .about(3, "Leaking radiator")
                .summary("Water below the radiator")
                .save()
                .number();
    }

    @Test
    void a_form_sent_too_late_is_refused_with_its_reason_and_keeps_what_was_typed() {
        var department = Browsers.signedIn("dispatcher", "en");
        WorkListPage.open(department, words, "maintenance").shows(number).openCase(number).accept();
        var late = CasePage.open(Browsers.signedIn("dispatcher", "en"), words, number);
        CasePage.open(department, words, number).giveResult("Joint tightened");

        late.handOnTo("billing", "Nothing for us");

        assertThat(late.page().locator(".page-messages")).containsText("Somebody changed");
        assertThat(late.page().locator("[id='handOn:reason']")).hasValue("Nothing for us");
        late.stands(CaseState.IN_REVIEW);
    }

    @Test
    void every_limit_says_why() {
        var page = CasePage.open(Browsers.signedIn("supervisor", "en"), words, number);
        page.stands(CaseState.AT_DEPARTMENT);

        page.clocks().first().locator("summary").click();

        assertThat(page.clocks().first().locator(".calculation li").first()).isVisible();
        assertThat(page.clocks().first().locator("cite")).isVisible();
    }

    @Test
    void a_file_is_judged_by_its_content() {
        var page = CasePage.open(Browsers.signedIn("call-taker", "en"), words, number).page();

        attach(page, "photo.jpg", "image/jpeg", ZIP);
        assertThat(page.locator(".page-messages .ui-messages-error")).isVisible();
        attach(page, "说明.txt", "text/plain", "阀门在卫生间".getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator(".page-messages")).containsText("说明.txt");
        assertThat(page.locator("#files a")).hasText("说明.txt");
        var file = page.request().get(page.locator("#files a").getAttribute("href"));
        org.assertj.core.api.Assertions.assertThat(file.text()).isEqualTo("阀门在卫生间");
    }

    @Test
    void a_file_of_50_megabytes_is_refused_with_the_limit(@TempDir Path directory) throws IOException {
        var large = directory.resolve("large.txt");
        Files.write(large, new byte[50 * 1024 * 1024]);
        var page = CasePage.open(Browsers.signedIn("call-taker", "en"), words, number).page();

        page.locator("#attach-file").setInputFiles(large);
        page.locator("#attach-go").click();

        assertThat(page.locator(".page-messages")).containsText(words.of("refused", "refused.file.tooLarge", 20));
        assertThat(page.locator("#files a")).hasCount(0);
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        var page = Browsers.signedIn("supervisor", "en");

        var answer = page.navigate("cases/case?number=R-20200101-0001");

        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(404);
    }

    private static void attach(Page page, String name, String kind, byte[] content) {
        page.locator("#attach-file").setInputFiles(new FilePayload(name, kind, content));
        page.locator("#attach-go").click();
        page.waitForLoadState();
    }
}
