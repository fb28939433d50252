package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shouwen.calendar.ChineseDays.at;
import static shouwen.clock.ClockFixture.fixed;
import static shouwen.clock.ClockFixture.terms;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.policy.ClockTime;
import shouwen.shared.InvalidInputException;

class ClockTargetTest {

    @Test
    void every_form_is_read() {
        assertThat(ClockTarget.parse("PT20M")).isEqualTo(new ClockTarget.Elapsed(Duration.ofMinutes(20)));
        assertThat(ClockTarget.parse("PT0S")).isEqualTo(new ClockTarget.Elapsed(Duration.ZERO));
        assertThat(ClockTarget.parse("P3BD")).isEqualTo(new ClockTarget.BusinessDays(6));
        assertThat(ClockTarget.parse("P0.5BD")).isEqualTo(new ClockTarget.BusinessDays(1));
        assertThat(ClockTarget.parse("P7D")).isEqualTo(new ClockTarget.Dates(Period.ofDays(7)));
        assertThat(ClockTarget.parse("P1M")).isEqualTo(new ClockTarget.Dates(Period.ofMonths(1)));
        assertThat(ClockTarget.parse("P1Y")).isEqualTo(new ClockTarget.Dates(Period.ofYears(1)));
        assertThat(ClockTarget.parse("next-morning")).isEqualTo(new ClockTarget.NextMorning(LocalTime.NOON));
        assertThat(ClockTarget.parse("monday-after@13:00"))
                .isEqualTo(new ClockTarget.MondayAfter(LocalTime.of(13, 0)));
        assertThat(ClockTarget.parse("end-of-month")).isEqualTo(new ClockTarget.EndOfMonth());
        assertThat(ClockTarget.parse("day-10-of-next-month")).isEqualTo(new ClockTarget.DayOfNextMonth(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "4h", "PT-4H", "P-3D", "P3.2BD", "P99999BD", "P9999D", "P11Y", "P3BDX", "PT9999999999999999999H",
                "next-morning@25:00", "monday-afternoon", "end-of-months", "day-0-of-next-month", "day-32-of-next-month"
            })
    void what_is_not_a_sensible_time_is_refused(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ClockTarget.parse(text));
    }

    /**
     * TUN-025 48 hours, TUN-073 20 minutes, CON-008 half a day as 4 working hours, CON-009 2 days, CON-014 3 working
     * days, TUN-063 the next morning, TUN-086 the Monday after, POW 10 days and a month.
     */
    @ParameterizedTest
    @CsvSource({
        "WALL,     PT48H,        2026-10-09T16:30, 2026-10-11T16:30",
        "WALL,     PT20M,        2026-10-09T23:50, 2026-10-10T00:10",
        "WALL,     P2D,          2026-10-09T16:30, 2026-10-11T16:30",
        "WORKING,  PT4H,         2026-10-09T16:30, 2026-10-10T11:30",
        "WORKING,  P0.5BD,       2026-10-09T16:30, 2026-10-10T11:30",
        "WORKING,  P3BD,         2026-10-09T16:30, 2026-10-13T16:30",
        "WORKING,  P3BD,         2026-11-20T16:30, 2026-11-25T16:30",
        "WORKING,  PT0S,         2026-11-20T19:00, 2026-11-23T08:30",
        "CALENDAR, P2D,          2026-10-09T16:30, 2026-10-12T00:00",
        "CALENDAR, P1M,          2026-01-31T10:00, 2026-03-01T00:00",
        "CALENDAR, next-morning, 2026-11-20T16:30, 2026-11-21T12:00",
        "WORKING,  next-morning, 2026-11-20T16:30, 2026-11-23T12:00",
        "CALENDAR, monday-after, 2026-10-03T16:30, 2026-10-05T12:00",
        "WORKING,  monday-after, 2026-10-03T16:30, 2026-10-08T12:00"
    })
    void a_limit_falls_due_as_its_clause_says(ClockTime time, String target, String start, String due) {
        assertThat(terms(fixed(time, target)).due(at(start))).contains(at(due));
    }

    /** 31 January and a month, a leap day and a year, a short month, the last day itself. */
    @ParameterizedTest
    @CsvSource({
        "CALENDAR, P1M,                  2026-01-31T10:00, 2026-03-01T00:00",
        "CALENDAR, P1M,                  2028-01-31T10:00, 2028-03-01T00:00",
        "CALENDAR, P1Y,                  2028-02-29T10:00, 2029-03-01T00:00",
        "CALENDAR, P2Y,                  2026-11-20T10:00, 2028-11-21T00:00",
        "CALENDAR, P3M,                  2026-11-30T10:00, 2027-03-01T00:00",
        "CALENDAR, end-of-month,         2026-02-01T00:00, 2026-03-01T00:00",
        "CALENDAR, end-of-month,         2028-02-29T23:59, 2028-03-01T00:00",
        "CALENDAR, end-of-month,         2026-12-31T10:00, 2027-01-01T00:00",
        "CALENDAR, day-10-of-next-month, 2026-01-31T10:00, 2026-02-11T00:00",
        "CALENDAR, day-10-of-next-month, 2026-12-10T10:00, 2027-01-11T00:00",
        "CALENDAR, day-31-of-next-month, 2026-01-31T10:00, 2026-03-01T00:00",
        "CALENDAR, next-morning@08:30,   2026-12-31T23:59, 2027-01-01T08:30",
        "WORKING,  P0.5BD,               2026-10-10T13:00, 2026-10-10T17:00",
        "WORKING,  P1.5BD,               2026-10-09T13:00, 2026-10-10T17:00"
    })
    void months_years_and_days_of_the_month_end_where_people_expect(
            ClockTime time, String target, String start, String due) {
        assertThat(terms(fixed(time, target)).due(at(start))).contains(at(due));
    }

    /** TUN-086: the Monday after the Saturday; that it is a holiday, or the Saturday a make-up workday, changes nothing. */
    @ParameterizedTest
    @CsvSource({
        "monday-after,       2026-10-03T16:30, 2026-10-05T12:00",
        "monday-after,       2026-10-10T16:30, 2026-10-12T12:00",
        "monday-after@13:00, 2026-11-23T08:00, 2026-11-30T13:00"
    })
    void TUN_086_a_monday_holiday_does_not_shift_it(String target, String start, String due) {
        assertThat(terms(fixed(ClockTime.CALENDAR, target)).due(at(start))).contains(at(due));
    }

    /** A day of the month stays that day, whatever pauses the rule would allow. */
    @Test
    void glpi_17186_a_day_of_the_month_is_a_fixed_deadline() {
        assertThat(terms(ClockFixture.timer(ClockTime.CALENDAR, "end-of-month")).kind()).isEqualTo(ClockKind.DEADLINE);
        assertThat(terms(ClockFixture.timer(ClockTime.CALENDAR, "day-10-of-next-month")).kind())
                .isEqualTo(ClockKind.DEADLINE);
    }

    @Test
    void jmix_790_a_day_of_working_time_is_one_working_day() {
        assertThat(terms(fixed(ClockTime.WORKING, "P1D")).due(at("2026-11-20T10:00"))).contains(at("2026-11-23T10:00"));
    }
}
