package shouwen.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.shared.InvalidInputException;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100000000", "1E+999999999", "0.001", "1E-999999999", "12.345"})
    void absurd_amounts_are_refused(String typed) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Money.typed("after", new BigDecimal(typed)));
    }

    @Test
    void noughts_make_no_difference() {
        assertThat(Money.typed("after", new BigDecimal("2700.0000"))).isEqualTo(new Money(new BigDecimal("2.7E+3")));
        assertThat(Money.typed("after", new BigDecimal("0E+999999999"))).isEqualTo(Money.ZERO);
    }

    @Test
    void sums_stay_exact() {
        var dime = new Money(new BigDecimal("0.10"));

        assertThat(dime.plus(dime).plus(dime)).hasToString("0.30");
    }

    @Test
    void what_the_operator_owes_is_below_zero() {
        assertThat(Money.ZERO.minus(new Money(new BigDecimal("5")))).hasToString("-5.00");
    }
}
