package shouwen.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shouwen.billing.BillFixture.bill;
import static shouwen.billing.BillFixture.cny;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void a_bill_may_be_paid_in_parts() {
        var second = new Payment(bill("2700"), cny("1000"), cny("1700"), PaymentMethod.WECHAT, "4200001", NOW);

        assertThat(second.amount()).isEqualTo(cny("1700.00"));
    }

    /** By the bank, online, at the terminal and in cash (HEA-040), by Alipay too (WAT-037). */
    @ParameterizedTest
    @ValueSource(strings = {"BANK", "WECHAT", "ALIPAY", "KIOSK", "CASH"})
    @Tag("HEA-040:inside")
    @Tag("WAT-037:inside")
    void a_bill_is_paid_in_every_way_the_regulation_names(String way) {
        var method = PaymentMethod.valueOf(way);

        assertThat(new Payment(bill("10"), cny("0"), cny("10"), method, "R-1", NOW).method()).isEqualTo(method);
    }

    @Test
    @Tag("HEA-040:outside")
    @Tag("WAT-037:outside")
    void there_is_no_other_way_to_pay() {
        assertThat(PaymentMethod.values()).extracting(PaymentMethod::code)
                .containsExactlyInAnyOrder("bank", "wechat", "alipay", "kiosk", "cash");
    }

    @Test
    void no_more_is_taken_than_is_owed() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> new Payment(
                        bill("2700"), cny("1000"), cny("1700.01"), PaymentMethod.CASH, "R-1", NOW));
    }

    @Test
    void nothing_is_no_payment_and_a_payment_has_a_reference() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Payment(bill("10"), Money.ZERO, Money.ZERO, PaymentMethod.CASH, "R-1", NOW));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Payment(bill("10"), Money.ZERO, cny("1"), PaymentMethod.CASH, " ", NOW));
    }
}
