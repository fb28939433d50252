package shouwen.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shouwen.shared.InvalidInputException;

/** The end of a repair that cannot be done (TUN-112, GAS-015). */
class GivingUpTest {

    @Test
    @Tag("TUN-112:inside")
    @Tag("GAS-015:inside")
    void is_taken_when_the_user_was_told_TUN_112() {
        var told = new GivingUp(CannotRepairReason.OUT_OF_SCOPE, "belongs to the power company", true, "");

        assertThat(told.checked()).isEqualTo(told);
    }

    @Test
    @Tag("TUN-112:boundary")
    @Tag("GAS-015:boundary")
    void is_taken_when_the_user_was_only_helped_to_another_place_TUN_112() {
        var referred = new GivingUp(CannotRepairReason.NO_PARTS, "no such valve", false, "maker's service");

        assertThat(referred.checked().referredTo()).isEqualTo("maker's service");
    }

    @Test
    @Tag("TUN-112:outside")
    @Tag("GAS-015:outside")
    void is_refused_with_its_clause_when_the_user_is_left_alone_TUN_112() {
        var alone = new GivingUp(CannotRepairReason.NO_PARTS, "no such valve", false, "  ");

        assertThatThrownBy(alone::checked)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("informed");
                    assertThat(refusal.arguments()).contains("TUN-112");
                });
    }
}
