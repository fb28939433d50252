package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.calendar.ChineseDays.at;
import static shouwen.clock.ClockFixture.fixed;
import static shouwen.clock.ClockFixture.terms;
import static shouwen.clock.ClockFixture.timer;

import java.util.List;
import org.junit.jupiter.api.Test;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.Moment;
import shouwen.policy.RegisterMoment;

class DueCalculationTest {

    @Test
    void names_the_make_up_workday_it_counts() {
        assertThat(lines("P3BD", "2026-10-09T16:30"))
                .containsExactly(
                        "Fri 9 Oct 2026 16:30",
                        "+ 3 business days",
                        "Sat 10 Oct is a make-up workday (National Day)",
                        "due Tue 13 Oct 2026 16:30");
    }

    @Test
    void names_the_days_off_it_leaves_out() {
        assertThat(lines("PT4H", "2026-09-30T16:30"))
                .contains("+ PT4H of working time", "Thu 1 Oct is off (National Day)", "due Thu 8 Oct 2026 11:30")
                .hasSize(8);
    }

    @Test
    void says_when_counting_begins_after_hours() {
        assertThat(lines("P0.5BD", "2026-11-20T19:00"))
                .containsExactly(
                        "Fri 20 Nov 2026 19:00",
                        "outside working time: counted from Mon 23 Nov 2026 08:30",
                        "+ half a business day",
                        "due Mon 23 Nov 2026 13:30");
    }

    @Test
    void says_that_a_year_is_not_decreed_yet() {
        assertThat(lines("P3BD", "2026-12-30T10:00"))
                .contains("the holidays of 2027 are not decreed yet: counted by the week alone");
    }

    @Test
    void says_that_a_value_is_not_configured() {
        var calculation = DueCalculation.of(terms(timer(ClockTime.UNSET, null)), at("2026-11-20T10:00"));

        assertThat(calculation.dueAt()).isNull();
        assertThat(calculation.steps())
                .extracting(CalculationStep::key)
                .containsExactly("start", "notConfigured");
    }

    @Test
    void a_clock_that_stands_still_says_so() {
        var rule = timer(ClockTime.WALL, "PT48H");
        var clock = ClockFixture.started(rule, at("2026-11-18T09:00"));
        var pause = clock.pause(ClockFixture.CUSTOMER_AWAY, at("2026-11-18T10:00"), terms(rule));

        var steps = DueCalculation.of(terms(rule), clock.startsAt(), List.of(clock.started(Moment.REGISTERED), pause)).steps();

        assertThat(steps)
                .extracting(CalculationStep::toString)
                .contains("paused Wed 18 Nov 2026 10:00 (customer-away), PT47H left", "stands still");
    }

    @Test
    void says_which_day_of_the_month_ends_it() {
        assertThat(told(fixed(ClockTime.CALENDAR, "end-of-month"), "2026-02-10T10:00"))
                .containsExactly("Tue 10 Feb 2026 10:00", "until the end of the month", "due Sun 1 Mar 2026 00:00");
        assertThat(told(fixed(ClockTime.CALENDAR, "day-10-of-next-month"), "2026-02-10T10:00"))
                .contains("until day 10 of the next month", "due Wed 11 Mar 2026 00:00");
    }

    @Test
    void says_from_which_moment_or_field_it_counts() {
        var rule = fixed(ClockTime.WALL, "PT20M");
        var clock = ClockFixture.started(rule, at("2026-11-20T10:00"));
        var start = clock.started(new RegisterMoment("anomaly", "occurred-at"));

        var steps = DueCalculation.of(terms(rule), clock.startsAt(), List.of(start)).steps();

        assertThat(steps).first().hasToString("anomaly.occurred-at: Fri 20 Nov 2026 10:00");
    }

    private static List<String> told(ClockRule rule, String start) {
        return DueCalculation.of(terms(rule), at(start)).steps().stream()
                .map(CalculationStep::toString)
                .toList();
    }

    private static List<String> lines(String target, String start) {
        return DueCalculation.of(terms(fixed(ClockTime.WORKING, target)), at(start)).steps().stream()
                .map(CalculationStep::toString)
                .toList();
    }
}
