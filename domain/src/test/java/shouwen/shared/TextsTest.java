package shouwen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void rare_characters_and_emoji_count_as_one_and_stay() {
        assertThat(Texts.line("name", " 䶮𠮷😀 ", 3)).isEqualTo("䶮𠮷😀");
    }

    @Test
    void a_decomposed_letter_becomes_the_composed_one() {
        assertThat(Texts.line("name", "e\u0301", 1)).isEqualTo("\u00e9");
    }

    @Test
    void a_null_byte_a_bell_and_half_a_character_are_refused() {
        for (String bad : new String[] {"a\0b", "a\u0007", "a\ud842", "a\u2028b"}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> Texts.lines("details", bad, 100))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("controlCharacter"));
        }
    }

    @Test
    void line_ends_belong_only_where_several_lines_do() {
        assertThat(Texts.lines("details", "a\r\nb", 10)).isEqualTo("a\nb");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Texts.line("name", "a\nb", 10));
    }

    @Test
    void too_long_says_how_much_is_allowed() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Texts.line("name", "x".repeat(100_000), 200))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly(200));
    }

    @Test
    void blank_is_missing() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Texts.line("name", " \u3000 ", 10))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("missing"));
    }
}
