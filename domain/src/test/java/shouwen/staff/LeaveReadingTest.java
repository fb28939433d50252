package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaveReadingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void an_entry_without_a_last_day_has_as_many_days_as_it_says() {
        var asked = LeaveReading.of(
                        "leave",
                        Map.of("kind", "sick", "first-day", "2026-11-23", "calendar-days", "2.5", "days", "2.5"),
                        SHANGHAI)
                .orElseThrow();

        assertThat(asked.kind()).isEqualTo(LeaveKind.SICK);
        assertThat(asked.span().last()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(asked.days()).isEqualByComparingTo("2.5");
    }

    @Test
    void a_special_leave_begins_with_the_shift_TUN_047() {
        var asked = LeaveReading.of(
                        "special-leave",
                        Map.of("kind", "personal", "shift-start", "2026-11-23T00:30:00Z", "last-day", "2026-11-23"),
                        SHANGHAI)
                .orElseThrow();

        assertThat(asked.kind()).isEqualTo(LeaveKind.SPECIAL);
        assertThat(asked.span().first()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(asked.beginsAt()).isEqualTo(Instant.parse("2026-11-23T00:30:00Z"));
        assertThat(asked.days()).isNull();
    }

    @Test
    void what_is_no_leave_or_makes_no_sense_yet_is_left_alone() {
        assertThat(LeaveReading.of("duty", Map.of("on", "2026-11-23"), SHANGHAI)).isEmpty();
        assertThat(LeaveReading.of("leave", Map.of("kind", "sick"), SHANGHAI)).isEmpty();
        assertThat(LeaveReading.of(
                        "leave",
                        Map.of("kind", "sick", "first-day", "2026-11-23", "last-day", "2026-11-20"),
                        SHANGHAI))
                .isEmpty();
    }
}
