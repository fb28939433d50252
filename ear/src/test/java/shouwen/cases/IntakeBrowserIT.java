package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.harness.Browsers;

/** One call, one owner, one number, and what may be promised (HEA-010, HEA-031, TUN-113, TUN-114). */
class IntakeBrowserIT {

    private static final String ADDRESS = "人民大街12号3单元501";

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        assertThat(complaints).isEmpty();
    }

    private IntakePage intake(String language) {
        var page = Browsers.signedIn("call-taker", language);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return IntakePage.open(page);
    }

    @ParameterizedTest
    @CsvSource({"en, No heat, Maintenance", "zh-CN, 不热, 维修部", "zh-TW, 完全不熱, 修繕部"})
    void a_repair_is_taken_by_keyboard_alone(String language, String category, String department) {
        var intake = intake(language).unknownCaller("13800138000", "王丽").livingAt(ADDRESS);

        intake.about(3, category);
        assertThat(intake.department()).hasText(department);
        assertThat(intake.outlook()).containsText("HEA-031");
        assertThat(intake.limits().first()).isVisible();
        intake.summary("家里暖气不热，𠮷先生家也一样").save();

        assertThat(intake.number()).matches("R-\\d{8}-\\d{4,}");
        assertThat(intake.receipt()).containsText(department);
    }

    @Test
    void the_next_call_is_one_key_away() {
        var intake = intake("en").unknownCaller("13800138000", "Li Na").livingAt(ADDRESS);
        intake.about(3, "No heat").summary("Cold since the morning").save();
        intake.number();

        intake.next();

        assertThat(intake.field("q")).isFocused();
        assertThat(intake.field("summary")).hasValue("");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("summary", "x".repeat(100_000), "At most 200 characters."),
                Arguments.of("details", "暖".repeat(100_000), "At most 20,000 characters."),
                Arguments.of("summary", "cold\u0001 radiator", "This contains a character that cannot be shown."),
                Arguments.of("summary", "cold \u202Erotaidar", "This contains a character that cannot be shown."),
                Arguments.of("name", "<b>".repeat(40), "At most 60 characters."),
                Arguments.of("phone", "<script>alert(1)</script>", "This is no telephone number."),
                Arguments.of("address", "", "This is needed."));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_cannot_be_kept_is_said_at_its_field_and_nothing_typed_is_lost(String field, String text, String message) {
        var intake = intake("en").unknownCaller("13800138000", "Li Na").livingAt(ADDRESS);
        intake.about(3, "No heat").summary("Cold since the morning");

        intake.fill(field, text).save();

        assertThat(intake.messageAt(field)).containsText(message);
        assertThat(intake.field(field)).isFocused();
        assertThat(intake.category()).hasValue("No heat");
        assertThat(intake.field(field)).hasValue(text.replace("\u0001", ""));
        assertThat(intake.outlook()).containsText("Maintenance");
    }

    @Test
    void markup_formulas_and_rare_characters_are_only_words() {
        var words = "<img src=x onerror=alert(1)> =1+1 '; drop table bill; -- 䶮 😀";
        var intake = intake("en").unknownCaller("13800138000", words.substring(0, 28)).livingAt(ADDRESS);

        intake.about(3, "No heat").summary(words).save();

        assertThat(intake.number()).startsWith("R-");
    }

    @Test
    void a_reload_by_accident_loses_nothing() {
        var intake = intake("en").unknownCaller("13800138000", "Li Na").livingAt(ADDRESS);
        intake.about(3, "No heat").summary("Cold since the morning");

        intake.page().reload();

        assertThat(intake.field("summary")).hasValue("Cold since the morning");
        assertThat(intake.category()).hasValue("No heat");
        assertThat(intake.field("address")).hasValue(ADDRESS);
        assertThat(intake.outlook()).containsText("Maintenance");
    }

    @Test
    void an_emergency_is_loud() {
        var intake = intake("en").unknownCaller("13800138000", "Li Na");

        intake.about(4, "Leaking radiator");

        assertThat(intake.alarm()).containsText("Emergency");
        assertThat(intake.outlook()).containsText("HEA-036");
    }
}
