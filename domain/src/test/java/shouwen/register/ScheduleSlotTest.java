package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.policy.ScheduleRule;

class ScheduleSlotTest {

    /** TUN-079: every two weeks, on Saturday. */
    @Test
    void the_meeting_is_due_on_the_saturday_of_every_other_week_TUN_079() {
        var meeting = rule("P2W", DayOfWeek.SATURDAY, null, null, 0);

        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 13), meeting)).isEmpty();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 14), meeting)).isPresent();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 27), meeting)).isEmpty();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 28), meeting))
                .map(ScheduleSlot::due)
                .contains(LocalDate.of(2026, 11, 28));
    }

    /** POW-021: at least once a year; POW-022: once in half a year. */
    @Test
    void an_inspection_has_one_turn_a_year_or_half_year_POW_021_POW_022() {
        var yearly = rule("P1Y", null, null, null, 0);
        var halfYearly = rule("P6M", null, null, null, 0);

        assertThat(from("2026-01-01", yearly)).isEqualTo("2026-01-01");
        assertThat(from("2026-12-31", yearly)).isEqualTo("2026-01-01");
        assertThat(from("2026-06-30", halfYearly)).isEqualTo("2026-01-01");
        assertThat(from("2026-07-01", halfYearly)).isEqualTo("2026-07-01");
    }

    /** POW-023: every spring. */
    @Test
    void a_seasonal_inspection_falls_due_inside_its_season_only_POW_023() {
        var spring = rule("P1Y", null, null, new ScheduleRule.Window(MonthDay.of(3, 1), MonthDay.of(5, 31)), 0);

        assertThat(ScheduleSlot.on(LocalDate.of(2026, 2, 28), spring)).isEmpty();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 3, 1), spring)).isPresent();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 5, 31), spring)).isPresent();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 6, 1), spring)).isEmpty();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 4, 15), spring))
                .map(ScheduleSlot::due)
                .contains(LocalDate.of(2026, 3, 1));
    }

    /** CON-023: every month; a day that a month lacks is its last. */
    @Test
    void the_day_of_the_month_is_the_last_in_shorter_ones_CON_023() {
        var monthly = rule("P1M", null, 31, null, 0);

        assertThat(ScheduleSlot.on(LocalDate.of(2026, 2, 27), monthly)).isEmpty();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 2, 28), monthly)).isPresent();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 3, 30), monthly)).isEmpty();
    }

    @Test
    void an_entry_is_opened_so_many_days_before_it_is_due() {
        var monthly = rule("P1M", null, 15, null, 3);

        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 11), monthly)).isEmpty();
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 12), monthly)).isPresent();
    }

    /** TUN-106: the interval is left blank. */
    @Test
    void while_the_period_is_blank_nothing_falls_due_TUN_106() {
        assertThat(ScheduleSlot.on(LocalDate.of(2026, 11, 21), rule(null, null, null, null, 0))).isEmpty();
    }

    @Test
    void each_subject_has_one_key_in_a_turn() {
        var slot = ScheduleSlot.on(LocalDate.of(2026, 11, 21), rule("P1Y", null, null, null, 0)).orElseThrow();

        assertThat(slot.key("a")).isEqualTo("inspection/2026-01-01/a");
        assertThat(slot.key("b")).isNotEqualTo(slot.key("a"));
    }

    private static String from(String day, ScheduleRule rule) {
        return ScheduleSlot.on(LocalDate.parse(day), rule).orElseThrow().from().toString();
    }

    private static ScheduleRule rule(
            @Nullable String every,
            @Nullable DayOfWeek weekday,
            @Nullable Integer monthDay,
            ScheduleRule.@Nullable Window window,
            int leadDays) {
        return new ScheduleRule(
                "inspection",
                "POW-021",
                RegisterFixture.text("Inspection"),
                "inspection",
                every == null ? null : Period.parse(every),
                ScheduleRule.ForEach.ONCE,
                Set.of(),
                Set.of(),
                weekday,
                monthDay,
                window,
                leadDays,
                List.of());
    }
}
