package shouwen.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.shared.InvalidInputException;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "１３８００１３８０００",
                "+8613800138000",
                "＋86 138 0013 8000",
                "0086-13800138000",
                " (+86)13800138000 "
            })
    void every_way_to_write_a_mobile_is_one_number(String typed) {
        assertThat(Phone.of("phone", typed)).isEqualTo(new Phone("13800138000"));
    }

    @ParameterizedTest
    @CsvSource({
        "(0431) 8888-1234, 043188881234",
        "+86 431 8888 1234, 043188881234",
        "010-62345678, 01062345678",
        "+861062345678, 01062345678",
        "400-812-3123, 4008123123",
        "+864008123123, 4008123123",
        "95598, 95598",
        "12345, 12345",
        "110, 110",
        "8888 1234, 88881234",
        "+852 2345 6789, +85223456789",
        "00886-2-2345-6789, +886223456789"
    })
    void landlines_short_numbers_and_foreign_numbers_have_one_form(String typed, String canonical) {
        assertThat(Phone.of("phone", typed).digits()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380013800",
                "138001380001",
                "1.38E+10",
                "phone",
                "+8612",
                "00",
                "+",
                "0",
                "13800138000;drop table",
                "12800138000"
            })
    void what_cannot_be_a_number_is_refused(String typed) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Phone.of("phone", typed))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("phone"));
    }

    @Test
    void a_hundred_thousand_digits_are_refused_at_once() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Phone.of("phone", "1".repeat(100_000)));
    }
}
