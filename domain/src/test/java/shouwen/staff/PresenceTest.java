package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A day at the office from 08:30 to 12:00 and from 13:30 to 17:30. */
class PresenceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final List<Presence.Stretch> OFFICE = List.of(
            new Presence.Stretch(at("08:30"), at("12:00")), new Presence.Stretch(at("13:30"), at("17:30")));

    private static Presence day(@Nullable DayPart leave, String... signs) {
        var off = new WorkDay(DAY, OFFICE).off(date -> Optional.ofNullable(date.equals(DAY) ? leave : null));
        return new Presence(OFFICE, Arrays.stream(signs).map(PresenceTest::at).toList(), off);
    }

    private static LocalDateTime at(String time) {
        return DAY.atTime(LocalTime.parse(time));
    }

    @Test
    void lateness_is_counted_in_whole_minutes_up_to_the_first_sign_TUN_056() {
        assertThat(day(null, "08:30", "17:30").minutesLate()).isZero();
        assertThat(day(null, "08:49:59", "17:30").minutesLate()).isEqualTo(19);
        assertThat(day(null, "08:50", "17:30").minutesLate()).isEqualTo(20);
        assertThat(day(null, "08:10", "17:30").minutesLate()).isZero();
    }

    @Test
    void after_leave_in_the_morning_the_afternoon_is_what_one_may_be_late_for_TUN_056() {
        assertThat(day(DayPart.MORNING, "13:45", "17:30").minutesLate()).isEqualTo(15);
        assertThat(day(DayPart.AFTERNOON, "08:30", "12:00").minutesAway()).isZero();
    }

    @Test
    void time_outside_between_two_signs_counts_and_the_noon_break_does_not_TUN_057() {
        assertThat(day(null, "08:30", "12:00", "13:30", "17:30").minutesAway()).isZero();
        assertThat(day(null, "08:30", "10:00", "10:20", "17:30").minutesAway()).isEqualTo(20);
        assertThat(day(null, "08:30", "10:00", "10:19:59", "17:30").minutesAway()).isEqualTo(19);
        assertThat(day(null, "08:30", "11:50", "13:40", "17:30").minutesAway()).isEqualTo(20);
    }

    @Test
    void whoever_leaves_early_is_away_until_the_end_TUN_057() {
        assertThat(day(null, "08:30", "17:00").minutesAway()).isEqualTo(30);
        assertThat(day(null, "08:30").minutesAway()).isZero();
    }

    @Test
    void absence_is_excused_only_by_leave_for_all_of_it_TUN_049() {
        assertThat(day(DayPart.WHOLE).isExcused()).isTrue();
        assertThat(day(DayPart.MORNING).isExcused()).isFalse();
        assertThat(day(null).isExcused()).isFalse();
        assertThat(day(null).isPresent()).isFalse();
    }

    @Test
    void signing_out_is_the_last_of_a_pair_TUN_044() {
        assertThat(day(null, "17:30", "08:30").signIn()).isEqualTo(at("08:30"));
        assertThat(day(null, "08:30", "17:30").signOut()).isEqualTo(at("17:30"));
        assertThat(day(null, "08:30").signOut()).isNull();
    }
}
