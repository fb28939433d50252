package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Meetings every second Saturday (TUN-079). */
class OccasionTest {

    private static final Period FORTNIGHT = Period.ofWeeks(2);

    private static Occasion on(String day) {
        return Occasion.of(LocalDate.parse(day), FORTNIGHT);
    }

    @Test
    void of_two_meetings_in_a_month_one_is_the_first_and_one_the_last_TUN_080_TUN_081() {
        assertThat(on("2026-11-07")).isEqualTo(Occasion.FIRST);
        assertThat(on("2026-11-21")).isEqualTo(Occasion.LAST);
        assertThat(on("2026-11-21").wantsEverybody()).isTrue();
    }

    @Test
    void of_three_the_second_is_in_between_TUN_080_TUN_081() {
        assertThat(on("2026-08-01")).isEqualTo(Occasion.FIRST);
        assertThat(on("2026-08-15")).isEqualTo(Occasion.BETWEEN);
        assertThat(on("2026-08-29")).isEqualTo(Occasion.LAST);
    }

    @Test
    void the_only_one_of_a_month_wants_everybody_TUN_081() {
        assertThat(Occasion.of(LocalDate.parse("2026-11-14"), Period.ofMonths(1))).isEqualTo(Occasion.LAST);
    }
}
