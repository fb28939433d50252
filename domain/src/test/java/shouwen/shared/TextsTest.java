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
    void a_null_byte_a_bell_half_a_character_and_a_direction_override_are_refused() {
        for (String bad : new String[] {"a\0b", "a\u0007", "a\ud842", "a\u202eb"}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> Texts.lines("details", bad, 10))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("controlCharacter"));
        }
    }

    @Test
    void too_long_says_how_much_is_allowed() {
        for (int length : new int[] {11, 100_000}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> Texts.lines("details", "x".repeat(length), 10))
                    .satisfies(refused -> assertThat(refused.arguments()).containsExactly(10));
        }
    }

    @Test
    void nothing_but_space_of_any_script_is_empty() {
        assertThat(Texts.optionalLines("details", " \u3000\u200b ", 10)).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Texts.lines("details", " \u3000 ", 10))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("missing"));
    }

    @Test
    void line_ends_belong_only_where_several_lines_do() {
        assertThat(Texts.lines("details", "a\r\nb", 10)).isEqualTo("a\nb");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Texts.line("name", "a\nb", 10));
    }
}
