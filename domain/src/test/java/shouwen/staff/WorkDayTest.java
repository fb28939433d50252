package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nights from 20:00 to 08:00, days from 08:00 to 20:00, an office from 08:30 to 17:30. */
class WorkDayTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final WorkDay night = day(MONDAY, shift("2026-11-30T20:00", "2026-12-01T08:00"));
    private final WorkDay free = day(TUESDAY);

    @Test
    void lateness_is_counted_from_the_shift_where_a_roster_has_one_TUN_056() {
        assertThat(presence(night, "2026-11-30T20:19", "2026-12-01T08:00").minutesLate()).isEqualTo(19);
        assertThat(presence(night, "2026-11-30T20:20", "2026-12-01T08:00").minutesLate()).isEqualTo(20);
        assertThat(presence(night, "2026-11-30T19:50", "2026-12-01T08:00").minutesLate()).isZero();
    }

    @Test
    void time_off_the_post_is_counted_over_midnight_TUN_057() {
        var left = presence(night, "2026-11-30T20:00", "2026-11-30T23:50", "2026-12-01T00:10", "2026-12-01T07:45");

        assertThat(left.minutesAway()).isEqualTo(20 + 15);
    }

    @Test
    void the_office_counts_for_those_no_roster_has_and_a_free_day_on_a_roster_is_free_TUN_056() {
        var office = List.of(shift("2026-12-01T08:30", "2026-12-01T17:30"));

        assertThat(WorkDay.of(TUESDAY, List.of(), false, office).expected()).isEqualTo(office);
        assertThat(WorkDay.of(TUESDAY, List.of(), true, office).expected()).isEmpty();
        assertThat(WorkDay.of(MONDAY, night.expected(), true, office).begins())
                .isEqualTo(LocalDateTime.parse("2026-11-30T20:00"));
    }

    @Test
    void who_signs_out_in_the_morning_ends_the_night_before_TUN_044() {
        var nextNight = day(TUESDAY, shift("2026-12-01T20:00", "2026-12-02T08:00"));
        var early = day(TUESDAY, shift("2026-12-01T00:30", "2026-12-01T08:00"));

        assertThat(night.until(nextNight)).isEqualTo(LocalDateTime.parse("2026-12-01T14:00"));
        assertThat(night.until(free)).isEqualTo(LocalDateTime.parse("2026-12-01T14:00"));
        assertThat(free.until(day(TUESDAY.plusDays(1)))).isEqualTo(LocalDateTime.parse("2026-12-02T00:00"));
        assertThat(day(MONDAY).until(early)).isEqualTo(LocalDateTime.parse("2026-11-30T22:30"));
    }

    @Test
    void leave_for_the_day_takes_the_night_that_begins_on_it_and_leave_for_the_next_its_second_half_TUN_049() {
        assertThat(owed(night, MONDAY)).isEmpty();
        assertThat(owed(night, TUESDAY)).containsExactly(shift("2026-11-30T20:00", "2026-12-01T00:00"));
        assertThat(owed(night, MONDAY.minusDays(1))).isEqualTo(night.expected());
    }

    private static List<Presence.Stretch> owed(WorkDay day, LocalDate away) {
        var off = day.off(date -> date.equals(away) ? Optional.of(DayPart.WHOLE) : Optional.empty());
        return new Presence(day.expected(), List.of(), off).owed();
    }

    private static Presence presence(WorkDay day, String... signs) {
        return new Presence(
                day.expected(), Arrays.stream(signs).map(LocalDateTime::parse).toList(), List.of());
    }

    private static WorkDay day(LocalDate date, Presence.Stretch... shifts) {
        return new WorkDay(date, List.of(shifts));
    }

    private static Presence.Stretch shift(String from, String to) {
        return new Presence.Stretch(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
