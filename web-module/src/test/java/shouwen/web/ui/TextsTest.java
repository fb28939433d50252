package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

class TextsTest {

    private final Locale ofTheServer = Locale.getDefault();

    @AfterEach
    void give_the_server_its_language_back() {
        Locale.setDefault(ofTheServer);
    }

    @Test
    void english_is_english_on_a_chinese_server() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

        assertThat(Texts.bundle("ui", Locale.ENGLISH).getString("close")).isEqualTo("Close");
        assertThat(Texts.bundle("ui", Locale.TRADITIONAL_CHINESE).getString("close")).isEqualTo("關閉");
    }

    @Test
    void fills_placeholders_with_words_as_they_are() {
        assertThat(new Texts().in(Locale.ENGLISH, "ui", "home.greeting", "<b>#{7*7} {0} o'clock"))
                .isEqualTo("Good day, <b>#{7*7} {0} o'clock");
    }

    @Test
    void names_a_missing_key_instead_of_failing() {
        assertThat(new Texts().in(Locale.ENGLISH, "ui", "no.such.key")).isEqualTo("???ui:no.such.key???");
    }

    @Test
    void says_why_something_is_refused() {
        var refusal = Texts.refusal(new UnknownThingException("case", "R-20261121-0042"), Locale.TAIWAN);

        assertThat(refusal).isEqualTo("查無案件 R-20261121-0042。");
    }

    @Test
    void finds_a_sentence_for_a_code_nobody_has_written_one_for() {
        var refusal = Texts.refusal(new ConflictException("never.heardOf", 7), Locale.ENGLISH);

        assertThat(refusal).isEqualTo("This is not possible in the present state. (never.heardOf)");
    }
}
