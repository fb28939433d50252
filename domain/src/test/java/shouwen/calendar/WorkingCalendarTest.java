package shouwen.calendar;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwen.calendar.ChineseDays.at;
import static shouwen.calendar.ChineseDays.office;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shouwen.shared.LocalizedText;

class WorkingCalendarTest {

    private static final LocalTime NOON = LocalTime.NOON;

    private final WorkingCalendar office = office();

    @Test
    void glpi_467_a_made_up_saturday_counts_once() {
        var friday = at("2026-10-09T16:30");

        assertThat(office.isWorkday(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(office.workdaysBetween(LocalDate.parse("2026-10-10"), LocalDate.parse("2026-10-11")))
                .isEqualTo(1);
        assertThat(office.addBusinessDays(friday, 1)).isEqualTo(at("2026-10-10T16:30"));
        assertThat(office.addBusinessDays(friday, 3)).isEqualTo(at("2026-10-13T16:30"));
    }

    @Test
    void glpi_467_a_made_up_saturday_that_is_worked_every_week_counts_once_too() {
        var sixDays = WorkingCalendar.of(CalendarDefinition.of(
                ChineseDays.SHANGHAI,
                WeeklyHours.on(
                        Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        List.of(Shift.parse("08:30-17:30"))),
                ChineseCalendar.statutory()));

        assertThat(sixDays.workingTimeBetween(at("2026-10-10T00:00"), at("2026-10-11T00:00")))
                .isEqualTo(ofHours(9));
    }

    @Test
    void frappe_2212_lunch_does_not_count_and_two_ranges_on_one_day_are_allowed() {
        assertThat(office.addWorkingTime(at("2026-11-20T11:00"), ofHours(2))).isEqualTo(at("2026-11-20T14:00"));
        assertThat(office.workingTimeBetween(at("2026-11-20T11:45"), at("2026-11-20T13:15")))
                .isEqualTo(ofMinutes(30));
    }

    @Test
    void jmix_790_one_working_day_is_a_day_and_not_24_working_hours() {
        assertThat(office.addBusinessDays(at("2026-11-18T10:00"), 1)).isEqualTo(at("2026-11-19T10:00"));
    }

    @Test
    void zammad_390_only_decreed_days_are_off() {
        assertThat(office.isWorkday(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(office.isWorkday(LocalDate.parse("2026-05-13"))).isTrue();
        assertThat(ChineseCalendar.statutory().on(LocalDate.parse("2026-12-25"))).isEmpty();
    }

    @Test
    void the_notice_of_2019_made_a_saturday_of_2018_a_workday() {
        assertThat(office.isWorkday(LocalDate.parse("2018-12-29"))).isTrue();
        assertThat(office.isWorkday(LocalDate.parse("2018-12-31"))).isFalse();
    }

    @Test
    void working_sundays_of_2024_count() {
        assertThat(office.isWorkday(LocalDate.parse("2024-02-04"))).isTrue();
        assertThat(office.isWorkday(LocalDate.parse("2024-02-18"))).isTrue();
        assertThat(office.isWorkday(LocalDate.parse("2024-02-11"))).isFalse();
    }

    @Test
    void a_start_at_night_begins_at_the_next_working_moment() {
        assertThat(office.addBusinessDays(at("2026-11-20T18:00"), 1)).isEqualTo(at("2026-11-24T08:30"));
        assertThat(office.addBusinessDays(at("2026-11-21T10:00"), 3)).isEqualTo(at("2026-11-26T08:30"));
        assertThat(office.nextWorkingInstant(at("2026-11-20T17:30"))).isEqualTo(at("2026-11-23T08:30"));
        assertThat(office.nextWorkingInstant(at("2026-11-20T17:29"))).isEqualTo(at("2026-11-20T17:29"));
    }

    @Test
    void working_time_that_ends_with_a_shift_ends_there_and_not_in_the_next() {
        assertThat(office.addWorkingTime(at("2026-11-20T16:30"), ofHours(1))).isEqualTo(at("2026-11-20T17:30"));
        assertThat(office.addWorkingTime(at("2026-11-20T08:30"), ofMinutes(210))).isEqualTo(at("2026-11-20T12:00"));
    }

    @Test
    void a_warning_an_hour_before_monday_morning_is_given_on_friday() {
        assertThat(office.addWorkingTime(at("2026-11-23T09:00"), ofHours(-1))).isEqualTo(at("2026-11-20T17:00"));
    }

    @Test
    void half_a_day_is_half_the_hours_of_an_ordinary_day() {
        assertThat(office.addHalfBusinessDays(at("2026-11-20T08:30"), 1)).isEqualTo(at("2026-11-20T13:30"));
        assertThat(office.addHalfBusinessDays(at("2026-11-20T14:00"), 1)).isEqualTo(at("2026-11-23T09:00"));
        assertThat(office.addHalfBusinessDays(at("2026-11-20T14:00"), 3)).isEqualTo(at("2026-11-24T09:00"));
    }

    @Test
    void a_shorter_day_ends_the_term_when_it_ends() {
        var shortFriday = WorkingCalendar.of(CalendarDefinition.of(
                ChineseDays.SHANGHAI,
                new WeeklyHours(Map.of(
                        DayOfWeek.THURSDAY, List.of(Shift.parse("08:30-17:30")),
                        DayOfWeek.FRIDAY, List.of(Shift.parse("09:00-12:00")))),
                PublicHolidays.NONE));

        assertThat(shortFriday.addBusinessDays(at("2026-11-19T16:30"), 1)).isEqualTo(at("2026-11-20T12:00"));
        assertThat(shortFriday.addBusinessDays(at("2026-11-19T08:45"), 1)).isEqualTo(at("2026-11-20T09:00"));
    }

    /** TUN-063: back on the morning of the next day, read as before noon. */
    @Test
    void the_next_morning_is_noon_of_the_next_date() {
        assertThat(office.nextMorning(at("2026-11-20T00:00"), NOON)).isEqualTo(at("2026-11-21T12:00"));
        assertThat(office.nextMorning(at("2026-11-20T23:59"), NOON)).isEqualTo(at("2026-11-21T12:00"));
    }

    /** TUN-086: the minutes of a Saturday meeting on Monday morning; a Monday holiday does not shift it. */
    @Test
    void the_monday_after_a_saturday_meeting_is_not_shifted_by_a_holiday() {
        assertThat(office.mondayAfter(at("2026-11-21T15:00"), NOON)).isEqualTo(at("2026-11-23T12:00"));
        assertThat(office.mondayAfter(at("2026-10-03T15:00"), NOON)).isEqualTo(at("2026-10-05T12:00"));
        assertThat(office.mondayAfter(at("2026-11-23T09:00"), NOON)).isEqualTo(at("2026-11-30T12:00"));
        assertThat(office.onWorkday(at("2026-10-05T12:00"))).isEqualTo(at("2026-10-08T12:00"));
    }

    @Test
    void a_month_from_the_31st_ends_on_the_last_of_february() {
        assertThat(office.addPeriod(at("2026-01-31T10:00"), Period.ofMonths(1))).isEqualTo(at("2026-02-28T10:00"));
        assertThat(office.addPeriod(at("2024-02-29T10:00"), Period.ofYears(1))).isEqualTo(at("2025-02-28T10:00"));
        assertThat(office.endOfDay(at("2026-01-31T10:00"))).isEqualTo(at("2026-02-01T00:00"));
    }

    @Test
    void a_year_nobody_has_decreed_is_named() {
        assertThat(office.unpublishedYear(LocalDate.parse("2026-12-30"), LocalDate.parse("2027-01-02")))
                .contains(2027);
        assertThat(office.unpublishedYear(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")))
                .isEmpty();
        assertThat(ChineseCalendar.statutory().lastYear()).contains(2026);
    }

    @Test
    void exceptions_leave_out_feasts_on_days_that_are_off_anyway() {
        var days = office.exceptions(LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-11"));

        assertThat(days).extracting(SpecialDay::date).map(LocalDate::getDayOfMonth).containsExactly(1, 2, 5, 6, 7, 10);
    }

    @Test
    void the_operators_own_days_go_before_the_public_ones() {
        var name = new LocalizedText("Company day", "司庆", "公司週年慶");
        var own = WorkingCalendar.of(ChineseDays.officeDefinition()
                .withOwnDays(List.of(
                        new SpecialDay(LocalDate.parse("2026-11-20"), SpecialDay.Kind.DAY_OFF, name),
                        new SpecialDay(LocalDate.parse("2026-10-01"), SpecialDay.Kind.MAKE_UP_WORKDAY, name))));

        assertThat(own.isWorkday(LocalDate.parse("2026-11-20"))).isFalse();
        assertThat(own.isWorkday(LocalDate.parse("2026-10-01"))).isTrue();
    }

    @Test
    void a_desk_that_never_closes_counts_every_minute() {
        var desk = WorkingCalendar.of(CalendarDefinition.roundTheClock(ChineseDays.SHANGHAI));

        assertThat(desk.addWorkingTime(at("2026-10-01T23:50"), ofMinutes(20))).isEqualTo(at("2026-10-02T00:10"));
        assertThat(desk.workingTimeBetween(at("2026-09-30T00:00"), at("2026-10-08T00:00")))
                .isEqualTo(ofHours(8 * 24));
    }

    /** OUT-002: reachable Monday to Sunday, 08:00 to 24:00. */
    @Test
    void a_shift_may_last_until_midnight() {
        var outpost = WorkingCalendar.of(CalendarDefinition.of(
                ChineseDays.SHANGHAI, WeeklyHours.everyDay("08:00-24:00"), PublicHolidays.NONE));

        assertThat(outpost.addWorkingTime(at("2026-11-21T23:00"), ofHours(2))).isEqualTo(at("2026-11-22T09:00"));
    }

    @Test
    void the_night_the_clocks_change_is_counted_as_long_as_it_is() {
        var berlin = ZoneId.of("Europe/Berlin");
        var desk = WorkingCalendar.of(CalendarDefinition.roundTheClock(berlin));
        var night = LocalDate.parse("2026-10-25");

        var length = desk.workingTimeBetween(
                night.atStartOfDay(berlin).toInstant(),
                night.plusDays(1).atStartOfDay(berlin).toInstant());

        assertThat(length).isEqualTo(ofHours(25));
    }

    @Test
    void a_business_day_keeps_its_time_of_day_when_the_clocks_change_between() {
        var berlin = ZoneId.of("Europe/Berlin");
        var office = WorkingCalendar.of(
                CalendarDefinition.of(berlin, WeeklyHours.mondayToFriday("08:00-18:00"), PublicHolidays.NONE));
        var friday = LocalDate.parse("2026-10-23").atTime(10, 0).atZone(berlin);

        assertThat(office.addBusinessDays(friday.toInstant(), 1)).isEqualTo(friday.plusDays(3).toInstant());
    }

    @Test
    void a_moment_outside_the_calendar_is_refused() {
        assertThatThrownBy(() -> office.nextWorkingInstant(Instant.parse("1999-12-01T00:00:00Z")))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> office.addBusinessDays(at("2026-11-20T10:00"), 1_000_000))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> office.addWorkingTime(at("2026-11-20T10:00"), Duration.ofDays(90_000)))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void stretches_that_overlap_are_refused() {
        assertThatThrownBy(() -> WeeklyHours.mondayToFriday("08:30-12:00", "11:00-17:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.parse("17:00-08:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
