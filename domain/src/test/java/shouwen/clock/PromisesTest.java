package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shouwen.calendar.ChineseDays.at;
import static shouwen.clock.ClockFixture.CUSTOMER_AWAY;
import static shouwen.clock.ClockFixture.agreeable;
import static shouwen.clock.ClockFixture.fixed;
import static shouwen.clock.ClockFixture.started;
import static shouwen.clock.ClockFixture.terms;
import static shouwen.clock.ClockFixture.timer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.policy.AgreedTime;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/** Times agreed with customers: what the clause allows, and what becomes of its limit. */
class PromisesTest {

    private static final Instant FRIDAY = at("2026-11-20T10:00");

    private final ClockRule atOnce = agreeable(ClockRule.Kind.DEADLINE, ClockTime.WALL, "PT10M", null);
    private final ClockRule otherRepair =
            agreeable(ClockRule.Kind.PROMISE, ClockTime.WORKING, null, new AgreedTime("P7BD", "manager"));

    @Test
    void TUN_109_and_GAS_016_an_agreed_time_takes_the_place_of_at_once() {
        var limit = started(atOnce, FRIDAY);

        var promise = agree(atOnce, limit, at("2026-11-21T15:00"), false).promise();

        assertThat(limit.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(promise.kind()).isEqualTo(ClockKind.PROMISE);
        assertThat(promise.dueAt()).isEqualTo(at("2026-11-21T15:00"));
        assertThat(promise.stamp().stopMoment()).isEqualTo(limit.stamp().stopMoment());
    }

    @Test
    void an_agreement_after_the_limit_was_missed_does_not_heal_it() {
        var limit = started(atOnce, FRIDAY);

        Promises.Outcome outcome = agree(atOnce, limit, at("2026-11-21T15:00"), false, FRIDAY.plusSeconds(3600));

        assertThat(limit.state()).isEqualTo(ClockState.MISSED);
        assertThat(outcome.promise().isRunning()).isTrue();
    }

    @Test
    void CON_012_only_runs_once_something_was_agreed() {
        var limit = started(otherRepair, FRIDAY);

        assertThat(limit.state()).isEqualTo(ClockState.TO_AGREE);
        assertThat(limit.nextFireAt()).isNull();
        assertThat(DueCalculation.of(terms(otherRepair), FRIDAY).steps())
                .extracting(CalculationStep::toString)
                .contains("a time is to be agreed with the customer, Tue 1 Dec 2026 10:00 at the latest");
        assertThat(agree(otherRepair, limit, at("2026-11-24T09:00"), false).promise().state())
                .isEqualTo(ClockState.RUNNING);
    }

    /** CON-012: seven working days; the last moment itself is allowed. */
    @Test
    void CON_012_a_time_beyond_the_latest_is_refused_unless_the_named_post_consents() {
        var bound = at("2026-12-01T10:00");

        assertThat(agree(otherRepair, started(otherRepair, FRIDAY), bound, false).promise().dueAt()).isEqualTo(bound);
        refused("promiseBeyondClause", () -> agree(otherRepair, started(otherRepair, FRIDAY), bound.plusSeconds(60), false));
        assertThat(agree(otherRepair, started(otherRepair, FRIDAY), bound.plusSeconds(60), true).promise().dueAt())
                .isEqualTo(bound.plusSeconds(60));
    }

    /** CON-021: at once or at the agreed time, and at most within two working days. */
    @Test
    void CON_021_the_bound_counts_from_the_first_start_however_often_one_agrees() {
        var rule = agreeable(ClockRule.Kind.DEADLINE, ClockTime.WORKING, "PT1H", new AgreedTime("P2BD", null));
        var limit = started(rule, FRIDAY);
        var first = agree(rule, limit, at("2026-11-23T10:00"), false).promise();

        var later = at("2026-11-23T09:00");
        var promises = new Promises(List.of(limit, first), terms(rule));

        refused("promiseBeyondClause", () -> promises.agree(until(at("2026-11-25T10:00")), "", false, later));
        var second = promises.agree(until(at("2026-11-24T10:00")), "", false, later).promise();
        assertThat(first.state()).isEqualTo(ClockState.CANCELLED);
        assertThat(second.isRunning()).isTrue();
    }

    /** TUN-025: 48 hours stay 48 hours; a promise may be shorter and never longer. */
    @Test
    void TUN_025_a_promise_beside_a_limit_is_no_later_than_the_limit_and_never_moves_it() {
        var rule = fixed(ClockTime.WALL, "PT48H");
        var limit = started(rule, FRIDAY);

        var promise = agree(rule, limit, at("2026-11-21T09:00"), false).promise();

        assertThat(limit.isRunning()).isTrue();
        assertThat(limit.dueAt()).isEqualTo(at("2026-11-22T10:00"));
        assertThat(promise.dueAt()).isEqualTo(at("2026-11-21T09:00"));
        agree(rule, started(rule, FRIDAY), at("2026-11-22T10:00"), false);
        refused("promiseBeyondClause", () -> agree(rule, started(rule, FRIDAY), at("2026-11-22T10:01"), true));
    }

    @Test
    void a_time_that_has_passed_is_refused() {
        refused("promisePast", () -> agree(atOnce, started(atOnce, FRIDAY), FRIDAY, false));
    }

    @Test
    void nothing_can_be_agreed_where_nothing_runs() {
        var over = started(atOnce, FRIDAY);
        over.stop(FRIDAY.plusSeconds(60), terms(atOnce));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> agree(atOnce, over, at("2026-11-21T15:00"), false));
    }

    @Test
    void glpi_17186_only_a_new_agreement_moves_a_promise() {
        var rule = timer(ClockTime.WALL, "PT48H");
        var promise = agree(rule, started(rule, FRIDAY), at("2026-11-21T09:00"), false).promise();

        assertThat(promise.mayPause(CUSTOMER_AWAY, terms(rule))).isFalse();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> promise.pause(CUSTOMER_AWAY, FRIDAY.plusSeconds(60), terms(rule)));
    }

    @Test
    void says_who_agreed_with_whom_and_what_was_noted() {
        var outcome = agree(atOnce, started(atOnce, FRIDAY), at("2026-11-21T15:00"), false);
        var own = outcome.events().stream()
                .filter(event -> event.clockId().equals(outcome.promise().id()))
                .toList();

        var calculation = DueCalculation.of(terms(atOnce), outcome.promise().startsAt(), own);

        assertThat(calculation.dueAt()).isEqualTo(outcome.promise().dueAt());
        assertThat(calculation.steps())
                .extracting(CalculationStep::toString)
                .containsExactly(
                        "agreed Fri 20 Nov 2026 10:00 with Ms Li, by Chen Jing",
                        "noted: rings the bell twice",
                        "due Sat 21 Nov 2026 15:00");
    }

    private static Promises.Outcome agree(ClockRule rule, CaseClock limit, Instant until, boolean consent) {
        return agree(rule, limit, until, consent, FRIDAY);
    }

    private static Promises.Outcome agree(
            ClockRule rule, CaseClock limit, Instant until, boolean consent, Instant now) {
        return new Promises(List.of(limit), terms(rule)).agree(until(until), "rings the bell twice", consent, now);
    }

    private static Agreement until(Instant until) {
        return new Agreement(until, "Ms Li", new UUID(0, 7), "Chen Jing");
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(act::run)
                .matches(refusal -> refusal.code().equals(code) && refusal.field().equals("until"));
    }
}
