package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shouwen.staff.DutyCoverage.Stretch;

class DutyCoverageTest {

    private static Stretch hours(int from, int to) {
        return new Stretch(at(from), at(to));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(hour * 3600L);
    }

    @Test
    void shifts_that_meet_or_overlap_leave_no_gap() { // EXP-007
        var gaps = DutyCoverage.gaps(at(0), at(24), List.of(hours(16, 24), hours(0, 8), hours(7, 16)));

        assertThat(gaps).isEmpty();
    }

    @Test
    void what_nobody_covers_is_found_at_the_beginning_between_and_at_the_end() { // GAS-010
        var gaps = DutyCoverage.gaps(at(0), at(24), List.of(hours(2, 8), hours(10, 20)));

        assertThat(gaps).containsExactly(hours(0, 2), hours(8, 10), hours(20, 24));
    }

    @Test
    void a_shift_that_reaches_over_the_ends_counts_as_far_as_it_reaches() {
        assertThat(DutyCoverage.gaps(at(4), at(10), List.of(hours(0, 6), hours(9, 30)))).containsExactly(hours(6, 9));
        assertThat(DutyCoverage.gaps(at(4), at(10), List.of(hours(12, 30)))).containsExactly(hours(4, 10));
    }
}
