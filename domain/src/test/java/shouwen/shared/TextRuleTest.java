package shouwen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TextRuleTest {

    private final TextRule rule = new TextRule("details", 10);

    @Test
    void rare_characters_and_emoji_count_as_one_and_stay() {
        assertThat(new TextRule("name", 3).required(" 䶮𠮷😀 ")).isEqualTo("䶮𠮷😀");
    }

    @Test
    void a_decomposed_letter_becomes_the_composed_one() {
        assertThat(new TextRule("name", 1).required("e\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void a_null_byte_a_bell_half_a_character_and_a_direction_override_are_refused() {
        for (String bad : new String[] {"a\0b", "a\u0007", "a\ud842", "a\u202eb"}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> rule.required(bad))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("forbiddenCharacter"));
        }
    }

    @Test
    void too_long_says_how_much_is_allowed() {
        for (int length : new int[] {11, 100_000}) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> rule.required("x".repeat(length)))
                    .satisfies(refused -> assertThat(refused.arguments()).containsExactly(10));
        }
    }

    @Test
    void nothing_but_space_of_any_script_is_empty() {
        assertThat(rule.optional(" \u3000\u200b ")).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rule.required(" \u3000 "))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("required"));
    }
}
