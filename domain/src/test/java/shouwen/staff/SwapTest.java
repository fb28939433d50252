package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;

class SwapTest {

    private static final UUID OPERATOR = new UUID(0, 1);
    private static final UUID ANN = new UUID(0, 2);
    private static final UUID BEN = new UUID(0, 3);
    private static final UUID HEAD = new UUID(0, 4);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Instant NOW = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    private final Roster roster = new Roster(OPERATOR, "DR-1", "maintenance", DAY, DAY.plusDays(1), HEAD, NOW);
    private final RosterDuty hers = duty(DAY, ANN);
    private final RosterDuty his = duty(DAY.plusDays(1), BEN);

    private RosterDuty duty(LocalDate day, UUID person) {
        var form = ShiftForm.typed(ShiftKind.DAY, "", LocalTime.of(8, 0), LocalTime.of(16, 0), 1, "1234567", "");
        var duty = new RosterDuty(roster, new DutyShift(OPERATOR, "maintenance", form), day, 1, ZoneOffset.UTC);
        duty.give(person, false);
        return duty;
    }

    private Swap asked() {
        return new Swap("DS-1", hers, his, ANN, BEN, "family", NOW);
    }

    @Test
    void shifts_change_hands_only_after_the_colleague_and_the_head_agree() {
        var swap = asked();
        assertThatThrownBy(() -> swap.carryOut(hers, his, HEAD, NOW)).isInstanceOf(ConflictException.class);
        swap.agree(BEN, NOW);

        swap.carryOut(hers, his, HEAD, NOW);

        assertThat(hers.staffId()).isEqualTo(BEN);
        assertThat(his.staffId()).isEqualTo(ANN);
        assertThat(swap.state()).isEqualTo(SwapState.DONE);
    }

    @Test
    void only_the_one_asked_answers_and_only_who_asked_takes_it_back() {
        var swap = asked();

        assertThatThrownBy(() -> swap.agree(ANN, NOW)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> swap.decline(HEAD, "", NOW)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> swap.withdraw(BEN, NOW)).isInstanceOf(ForbiddenException.class);
        swap.withdraw(ANN, NOW);
        assertThatThrownBy(() -> swap.agree(BEN, NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_shift_of_another_one_that_has_begun_and_oneself_are_refused() {
        var later = hers.startsAt();

        assertThatThrownBy(() -> new Swap("DS-1", his, null, ANN, BEN, "x", NOW)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> new Swap("DS-1", hers, null, ANN, ANN, "x", NOW)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Swap("DS-1", hers, hers, ANN, BEN, "x", NOW)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Swap("DS-1", hers, null, ANN, BEN, "x", later)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> new Swap("DS-1", hers, null, ANN, BEN, " ", NOW)).isInstanceOf(InvalidInputException.class);
    }
}
