package shouwen.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountStatementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void arrears_are_what_is_owed_after_its_last_day_and_a_credit_elsewhere_does_not_hide_them() {
        var statement = statement(
                bill("2700.00", "2000.00", TODAY.minusDays(1)),
                bill("2600.00", "0.00", TODAY),
                bill("100.00", "150.00", TODAY.minusDays(400)));

        assertThat(statement.arrears()).isEqualByComparingTo("700.00");
        assertThat(statement.balance()).isEqualByComparingTo("3250.00");
    }

    @Test
    void an_account_without_bills_owes_nothing() {
        assertThat(statement().balance()).isEqualByComparingTo("0");
    }

    @Test
    void a_charge_shows_its_arithmetic_HEA_022() {
        var charge = new AreaCharge(new BigDecimal("92.5"), BillFixture.cny("27"));

        assertThat(charge.basis()).isEqualTo("92.50 m² × 27.00");
        assertThat(charge.amount()).isEqualTo(BillFixture.cny("2497.50"));
    }

    private static AccountStatement statement(BillLine... bills) {
        return new AccountStatement(
                UUID.randomUUID(), "H-100042", "张伟", "", null, TODAY, List.of(bills), List.of());
    }

    private static BillLine bill(String amount, String paid, LocalDate dueOn) {
        var issued = dueOn.minusDays(30);
        return new BillLine(
                UUID.randomUUID(), 0, "B-1", issued, issued, "", new BigDecimal(amount), new BigDecimal(paid), issued, dueOn);
    }
}
