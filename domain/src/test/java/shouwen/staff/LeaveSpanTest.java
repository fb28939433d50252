package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import shouwen.shared.InvalidInputException;

class LeaveSpanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Predicate<LocalDate> WEEKDAY = date -> date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();

    private static LeaveSpan days(int first, int last) {
        return new LeaveSpan(MONDAY.plusDays(first), MONDAY.plusDays(last), false, false);
    }

    @Test
    void counts_both_ends_and_leaves_the_weekend_out_of_working_days_TUN_050() {
        var overTheWeekend = days(3, 8);

        assertThat(overTheWeekend.calendarDays()).isEqualByComparingTo("6");
        assertThat(overTheWeekend.workingDays(WEEKDAY)).isEqualByComparingTo("4");
    }

    @Test
    void half_a_day_is_taken_off_only_where_the_day_counts() {
        var halves = new LeaveSpan(MONDAY.plusDays(4), MONDAY.plusDays(6), true, true);

        assertThat(halves.calendarDays()).isEqualByComparingTo("2");
        assertThat(halves.workingDays(WEEKDAY)).isEqualByComparingTo("0.5");
    }

    @Test
    void three_days_and_a_half_are_more_than_three_TUN_051() {
        var span = new LeaveSpan(MONDAY, MONDAY.plusDays(3), true, false);

        assertThat(span.workingDays(WEEKDAY)).isEqualByComparingTo("3.5");
    }

    @Test
    void says_which_part_of_a_day_it_takes() {
        var span = new LeaveSpan(MONDAY, MONDAY.plusDays(2), true, true);

        assertThat(span.on(MONDAY)).contains(DayPart.AFTERNOON);
        assertThat(span.on(MONDAY.plusDays(1))).contains(DayPart.WHOLE);
        assertThat(span.on(MONDAY.plusDays(2))).contains(DayPart.MORNING);
        assertThat(span.on(MONDAY.plusDays(3))).isEmpty();
        assertThat(span.on(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_morning_and_the_afternoon_of_the_same_day_do_not_meet() {
        var morning = new LeaveSpan(MONDAY, MONDAY, false, true);
        var afternoon = new LeaveSpan(MONDAY, MONDAY, true, false);

        assertThat(morning.meets(afternoon)).isFalse();
        assertThat(afternoon.meets(morning)).isFalse();
        assertThat(morning.meets(days(0, 4))).isTrue();
        assertThat(days(0, 1).meets(days(2, 3))).isFalse();
    }

    @Test
    void what_ends_before_it_begins_or_holds_nothing_or_lasts_too_long_is_refused() {
        assertThatThrownBy(() -> days(1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new LeaveSpan(MONDAY, MONDAY, true, true)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> days(0, LeaveSpan.MOST_DAYS)).isInstanceOf(InvalidInputException.class);
        assertThat(days(0, LeaveSpan.MOST_DAYS - 1).calendarDays()).isEqualByComparingTo("366");
    }
}
