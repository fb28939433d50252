package shouwen.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

class AccountTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 1);

    private final Account account =
            new Account(UUID.randomUUID(), " ｈ-100 0042 ", UUID.randomUUID(), UUID.randomUUID(), OPENED);

    @Test
    void a_number_is_read_however_it_was_typed() {
        assertThat(account.number()).isEqualTo("H-1000042");
    }

    @Test
    void a_path_is_no_account_number() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Account.checkedNumber("../../etc"));
    }

    @Test
    void a_closed_account_changes_hands_no_more() {
        account.close(OPENED.plusDays(3));

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> account.handOverTo(UUID.randomUUID()));
    }

    @Test
    void supply_does_not_end_before_it_began() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> account.close(OPENED.minusDays(1)));
    }

    /** Visits are planned by it (GAS-018, POW-021). */
    @Test
    void it_is_supplied_as_the_regulation_calls_it() {
        account.suppliedAs("low-voltage-power");

        assertThat(account.supplyClass()).isEqualTo("low-voltage-power");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> account.suppliedAs("{v10}"));
    }

    /** The old, the ill and the disabled are a special group (GAS-020). */
    @Test
    @Tag("GAS-020:inside")
    void marks_keep_one_order() {
        var marks = Marks.of("marks", List.of("disabled", "ill", "elderly"));

        assertThat(marks.codes()).containsExactly("elderly", "ill", "disabled");
        assertThat(marks.isMarked()).isTrue();
    }

    @Test
    @Tag("GAS-020:boundary")
    void a_household_without_a_mark_is_in_no_group() {
        assertThat(Marks.of("marks", List.of()).isMarked()).isFalse();
    }

    @Test
    @Tag("GAS-020:outside")
    void nothing_else_makes_a_household_special() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Marks.of("marks", List.of("rich")));
    }
}
