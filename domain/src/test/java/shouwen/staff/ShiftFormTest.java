package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.shared.InvalidInputException;

class ShiftFormTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 1);

    private static ShiftForm form(String days) {
        return ShiftForm.typed(ShiftKind.NIGHT, " 大夜 ", LocalTime.of(22, 0), LocalTime.of(6, 0), 2, days, "");
    }

    @Test
    void a_shift_over_midnight_ends_on_the_day_after() {
        var need = new DutyShift(new UUID(0, 1), "maintenance", form("71")).on(MONDAY);

        assertThat(need.starts()).isEqualTo(MONDAY.atTime(22, 0));
        assertThat(need.ends()).isEqualTo(MONDAY.plusDays(1).atTime(6, 0));
        assertThat(form("71").weekdays()).isEqualTo("17");
        assertThat(form("71").label()).isEqualTo("大夜");
    }

    @Test
    void a_public_holiday_counts_before_its_weekday_where_the_shift_names_holidays() {
        var shift = new DutyShift(new UUID(0, 1), "maintenance", form("678"));

        assertThat(shift.isOn(MONDAY, true)).isTrue();
        assertThat(shift.isOn(MONDAY, false)).isFalse();
        assertThat(shift.isOn(MONDAY.plusDays(5), false)).isTrue();
        assertThat(new DutyShift(new UUID(0, 1), "maintenance", form("1")).isOn(MONDAY, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9", "12345678 ", "Mon"})
    void days_that_are_none_are_refused(String days) {
        assertThatThrownBy(() -> form(days))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.field()).isEqualTo("weekdays"));
    }
}
