package shouwen.clock;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shouwen.calendar.ChineseDays.at;
import static shouwen.clock.ClockFixture.CUSTOMER_AWAY;
import static shouwen.clock.ClockFixture.fixed;
import static shouwen.clock.ClockFixture.rule;
import static shouwen.clock.ClockFixture.started;
import static shouwen.clock.ClockFixture.terms;
import static shouwen.clock.ClockFixture.timer;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.EscalationLevel;
import shouwen.policy.Moment;
import shouwen.shared.ConflictException;

class CaseClockTest {

    private final ClockTerms wall = terms(timer(ClockTime.WALL, "PT48H"));
    private final ClockTerms working = terms(timer(ClockTime.WORKING, "PT4H"));

    /** TUN-025: within 48 hours; the 48th hour itself is in time. */
    @Test
    void an_answer_at_the_due_moment_is_in_time_and_a_moment_later_is_not() {
        var inTime = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));
        var late = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        inTime.stop(at("2026-11-20T09:00"), wall);
        late.stop(at("2026-11-20T09:00").plusMillis(1), wall);

        assertThat(inTime.state()).isEqualTo(ClockState.MET);
        assertThat(late.state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void glpi_17186_a_fixed_deadline_does_not_move_by_itself() {
        var deadline = started(fixed(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> deadline.pause(CUSTOMER_AWAY, at("2026-11-18T10:00"), wall));
        assertThat(deadline.kind()).isEqualTo(ClockKind.DEADLINE);
        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-20T09:00"));
    }

    @Test
    void glpi_17186_a_timer_moves_and_says_so() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        var paused = clock.pause(CUSTOMER_AWAY, at("2026-11-18T10:00"), wall);
        var resumed = clock.resume(at("2026-11-19T10:00"), wall);

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-21T09:00"));
        assertThat(DueCalculation.of(wall, clock.startsAt(), List.of(clock.started(Moment.REGISTERED), paused, resumed)).steps())
                .extracting(CalculationStep::toString)
                .contains("resumed Thu 19 Nov 2026 10:00, due moves to Sat 21 Nov 2026 09:00");
    }

    @Test
    void glpi_10594_and_glpi_9082_a_pause_over_a_weekend_or_past_closing_time_adds_working_time_only() {
        var clock = started(timer(ClockTime.WORKING, "PT4H"), at("2026-11-20T16:30"));

        clock.pause(CUSTOMER_AWAY, at("2026-11-20T17:00"), working);
        clock.resume(at("2026-11-23T09:00"), working);

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-23T13:30"));
    }

    @Test
    void a_pause_outside_working_time_costs_nothing() {
        var clock = started(timer(ClockTime.WORKING, "PT4H"), at("2026-11-20T16:30"));

        clock.pause(CUSTOMER_AWAY, at("2026-11-20T19:00"), working);
        clock.resume(at("2026-11-22T19:00"), working);

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-23T11:30"));
    }

    @Test
    void glpi_24481_a_paused_clock_cannot_breach() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        clock.pause(CUSTOMER_AWAY, at("2026-11-18T10:00"), wall);

        assertThat(clock.nextFireAt()).isNull();
        assertThat(clock.fire(wall)).isEmpty();
        assertThat(clock.left(at("2027-11-18T10:00"), wall)).isEqualTo(ofHours(47));
    }

    @Test
    void a_clock_stopped_while_paused_is_judged_by_when_it_was_paused() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));
        clock.pause(CUSTOMER_AWAY, at("2026-11-18T10:00"), wall);

        clock.stop(at("2026-11-28T10:00"), wall);

        assertThat(clock.state()).isEqualTo(ClockState.MET);
        assertThat(clock.used(at("2026-11-30T10:00"), wall)).isEqualTo(ofHours(1));
    }

    @Test
    void a_clock_paused_with_no_time_left_is_late_when_it_runs_on() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        clock.pause(CUSTOMER_AWAY, at("2026-11-20T09:00"), wall);
        clock.resume(at("2026-11-21T09:00"), wall);

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-20T09:00"));
    }

    @Test
    void a_late_clock_is_not_healed_by_a_pause() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        clock.pause(CUSTOMER_AWAY, at("2026-11-21T10:00"), wall);
        clock.resume(at("2026-11-23T10:00"), wall);

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-20T09:00"));
        assertThat(clock.left(at("2026-11-23T10:00"), wall)).isNegative();
    }

    @Test
    void zammad_2579_stopping_always_writes_time_used_and_time_left() {
        var met = started(timer(ClockTime.WORKING, "PT4H"), at("2026-11-20T16:30"));
        var missed = started(timer(ClockTime.WORKING, "PT4H"), at("2026-11-20T16:30"));

        met.stop(at("2026-11-23T08:45"), working);
        missed.stop(at("2026-11-23T14:00"), working);

        assertThat(met.used(at("2027-01-01T00:00"), working)).isEqualTo(ofMinutes(75));
        assertThat(met.left(at("2027-01-01T00:00"), working)).isEqualTo(ofMinutes(165));
        assertThat(missed.left(at("2027-01-01T00:00"), working)).isEqualTo(ofMinutes(-90));
    }

    @Test
    void zammad_2579_closing_writes_time_used_and_left_of_what_still_ran() {
        var inTime = started(timer(ClockTime.WORKING, "PT4H"), at("2026-11-20T16:30"));
        var late = started(timer(ClockTime.WORKING, "PT4H"), at("2026-11-20T16:30"));

        inTime.giveWay("over", at("2026-11-23T08:45"), working);
        late.giveWay("over", at("2026-11-23T14:00"), working);

        assertThat(inTime.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(inTime.left(at("2027-01-01T00:00"), working)).isEqualTo(ofMinutes(165));
        assertThat(inTime.nextFireAt()).isNull();
        assertThat(late.state()).isEqualTo(ClockState.MISSED);
        assertThat(late.used(at("2027-01-01T00:00"), working)).isEqualTo(ofMinutes(330));
    }

    @Test
    void loonflow_67_a_running_clock_keeps_the_version_and_the_limit_it_began_with() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        clock.stop(at("2026-11-19T10:00"), terms(timer(ClockTime.WALL, "PT24H")));

        assertThat(clock.subject().packVersionId()).isEqualTo(ClockFixture.subject().packVersionId());
        assertThat(clock.stamp().target()).isEqualTo("PT48H");
        assertThat(clock.state()).isEqualTo(ClockState.MET);
    }

    @Test
    void zammad_5177_a_shorter_clock_never_moves_another() {
        var answer = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));
        var update = started(timer(ClockTime.WALL, "PT2H"), at("2026-11-18T09:00"));

        update.stop(at("2026-11-18T10:00"), terms(timer(ClockTime.WALL, "PT2H")));

        assertThat(answer.dueAt()).isEqualTo(at("2026-11-20T09:00"));
        assertThat(answer.isRunning()).isTrue();
    }

    @Test
    void glpi_6902_and_glpi_15605_changing_the_rule_keeps_earlier_pauses() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));
        var history = List.of(
                clock.started(Moment.REGISTERED),
                clock.pause(CUSTOMER_AWAY, at("2026-11-18T10:00"), wall),
                clock.resume(at("2026-11-19T10:00"), wall));

        var shorter = DueCalculation.of(terms(timer(ClockTime.WALL, "PT24H")), clock.startsAt(), history);

        assertThat(shorter.dueAt()).isEqualTo(at("2026-11-20T09:00"));
    }

    @Test
    void glpi_23359_time_spent_solved_is_not_pending_after_reopening() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));
        var stop = clock.stop(at("2026-11-18T10:00"), wall);
        var again = new ClockEvent(clock, ClockEvent.Kind.START, "", at("2026-11-20T10:00"));

        var elapsed = ElapsedTime.of(List.of(clock.started(Moment.REGISTERED), stop, again), wall, at("2026-11-20T11:00"));

        assertThat(elapsed).isEqualTo(new ElapsedTime(ofHours(2), Duration.ZERO));
    }

    /** HEA-012: the seed leaves the time blank. */
    @Test
    void a_blank_value_is_shown_as_not_configured_and_nothing_falls_due() {
        var blank = timer(ClockTime.UNSET, null);
        var clock = started(blank, at("2026-11-18T09:00"));

        assertThat(clock.state()).isEqualTo(ClockState.NOT_CONFIGURED);
        assertThat(clock.dueAt()).isNull();
        assertThat(clock.nextFireAt()).isNull();
        clock.stop(at("2026-11-18T11:00"), terms(blank));
        assertThat(clock.state()).isEqualTo(ClockState.NOT_CONFIGURED);
        assertThat(clock.isOpen()).isFalse();
        assertThat(clock.used(at("2026-11-19T09:00"), terms(blank))).isEqualTo(ofHours(2));
    }

    @Test
    void verbs_in_the_wrong_order_are_refused() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        refused(() -> clock.resume(at("2026-11-18T10:00"), wall));
        refused(() -> clock.pause("no-such-reason", at("2026-11-18T10:00"), wall));
        clock.pause(CUSTOMER_AWAY, at("2026-11-18T10:00"), wall);
        refused(() -> clock.pause(CUSTOMER_AWAY, at("2026-11-18T11:00"), wall));
        clock.stop(at("2026-11-18T12:00"), wall);
        refused(() -> clock.stop(at("2026-11-18T13:00"), wall));
        refused(() -> clock.resume(at("2026-11-18T13:00"), wall));
        refused(() -> clock.cancel("handed-on", at("2026-11-18T13:00"), wall));
    }

    @Test
    void a_moment_before_the_last_event_counts_as_that_events() {
        var clock = started(timer(ClockTime.WALL, "PT48H"), at("2026-11-18T09:00"));

        clock.pause(CUSTOMER_AWAY, at("2026-11-18T08:59"), wall);

        assertThat(clock.pausedSince()).isEqualTo(at("2026-11-18T09:00"));
        assertThat(clock.used(at("2026-11-18T12:00"), wall)).isZero();
    }

    @Test
    void warns_breaches_and_climbs_its_levels_once_each() {
        var levels = List.of(
                new EscalationLevel(1, Duration.ZERO, "department-head"),
                new EscalationLevel(2, null, "supervisor"),
                new EscalationLevel(3, ofHours(4), "general-office"));
        var rule = rule("TUN-073", ClockTime.WORKING, "PT4H", List.of(), ofHours(1), levels);
        var clock = started(rule, at("2026-11-20T14:30"));

        var fired = List.of(fire(clock, rule), fire(clock, rule), fire(clock, rule), fire(clock, rule));

        assertThat(fired)
                .containsExactly(
                        new Firing(0, at("2026-11-23T08:30"), null),
                        new Firing(1, at("2026-11-23T09:30"), null),
                        new Firing(2, at("2026-11-23T09:30"), "department-head"),
                        new Firing(4, at("2026-11-23T14:30"), "general-office"));
        assertThat(clock.nextFireAt()).isNull();
    }

    @Test
    void a_warning_moves_with_the_due_moment_but_is_not_given_twice() {
        var rule = rule("TUN-025", ClockTime.WALL, "PT48H", List.of(CUSTOMER_AWAY), ofHours(4), List.of());
        var terms = terms(rule);
        var early = started(rule, at("2026-11-18T09:00"));
        var warned = started(rule, at("2026-11-18T09:00"));
        warned.fire(terms);

        early.pause(CUSTOMER_AWAY, at("2026-11-19T09:00"), terms);
        early.resume(at("2026-11-20T09:00"), terms);
        warned.pause(CUSTOMER_AWAY, at("2026-11-20T08:00"), terms);
        warned.resume(at("2026-11-21T08:00"), terms);

        assertThat(early.nextFireAt()).isEqualTo(at("2026-11-21T05:00"));
        assertThat(warned.nextFireAt()).isEqualTo(at("2026-11-21T09:00"));
        assertThat(early.dueAt()).isEqualTo(at("2026-11-18T09:00").plus(ofDays(3)));
    }

    private static Firing fire(CaseClock clock, ClockRule rule) {
        return clock.fire(terms(rule)).orElseThrow();
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(ConflictException.class).isThrownBy(act::run);
    }
}
