package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    @Test
    void is_one_name_however_it_is_typed() {
        assertThat(Login.typed(" ＷＡＮＧ.Fang ")).contains(new Login("wang.fang"));
    }

    @ParameterizedTest // B42
    @ValueSource(strings = {"", " ", "a\0b", "*)(uid=*", "' or 1=1 --", "\u202Enimda", "a", "x y"})
    void nobody_can_have_such_a_name(String typed) {
        assertThat(Login.typed(typed)).isEmpty();
    }

    @Test
    void a_megabyte_is_not_even_looked_at() {
        assertThat(Login.typed("a".repeat(1_000_000))).isEmpty();
    }
}
