package shouwen.field;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;

class WorkOrderTest {

    private static final Instant EIGHT = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant NINE = EIGHT.plus(ofHours(1));
    private static final Instant TEN = EIGHT.plus(ofHours(2));
    private static final Instant NOON = EIGHT.plus(ofHours(4));
    private static final Set<String> ALL_CHECKS = Set.of("quality-check", "site-cleaned", "explained", "acceptance");
    private static final Completion SIGNED = new Completion("满意", "ab".repeat(32), "", null);
    private static final List<FinishRequirement> REPAIR_DEMANDS = List.of(
            demand("quality-check", "HEA-005", Moment.REPAIRED),
            demand("opinion", "HEA-019", Moment.REPAIRED),
            demand("site-cleaned", "HEA-034", Moment.REPAIRED),
            demand("explained", "HEA-034", Moment.REPAIRED),
            demand("customer-signature", "HEA-034", Moment.REPAIRED));

    private final WorkOrder order = new WorkOrder(
            "W-20261121-0007",
            new Errand(UUID.randomUUID(), UUID.randomUUID(), "R-20261121-0042", UUID.randomUUID(), "maintenance"),
            UUID.randomUUID(),
            ofHours(2),
            UUID.randomUUID(),
            EIGHT);

    @Test
    void dispatched_arrived_handled_and_repaired_are_four_instants() {
        order.arrive(NINE);
        order.handle(Handling.of("closed the riser valve"), null, Set.of(), List.of(), TEN);
        order.repair(SIGNED, new Handling("", "", "", "", "", "gasket DN50", ""), ALL_CHECKS, REPAIR_DEMANDS, NOON);

        assertThat(List.of(order.dispatchedAt(), order.arrivedAt(), order.handledAt(), order.repairedAt()))
                .containsExactly(EIGHT, NINE, TEN, NOON);
        assertThat(order.state()).isEqualTo(OrderState.REPAIRED);
        assertThat(order.handling().materials()).isEqualTo("gasket DN50");
    }

    @Test
    void no_instant_may_be_left_out_or_come_twice() {
        refusedInState(() -> order.handle(Handling.of("x"), null, Set.of(), List.of(), NINE));
        refusedInState(() -> order.repair(SIGNED, Handling.NONE, ALL_CHECKS, List.of(), NINE));
        order.arrive(NINE);
        refusedInState(() -> order.arrive(TEN));
    }

    @Test
    void no_instant_lies_before_the_one_it_follows() {
        order.arrive(NINE);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> order.handle(Handling.of("x"), null, Set.of(), List.of(), EIGHT))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("order.beforePrevious"));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"quality-check", "site-cleaned", "explained"})
    void a_repair_is_not_finished_without_its_checks_HEA_005_HEA_034(String missing) {
        handled();
        var ticked = new HashSet<>(ALL_CHECKS);
        ticked.remove(missing);

        refusedField("checks." + missing, () -> order.repair(SIGNED, Handling.NONE, ticked, REPAIR_DEMANDS, NOON));
    }

    @Test
    void a_repair_is_signed_for_or_says_why_not_HEA_034() {
        handled();

        refusedField(
                "signature",
                () -> order.repair(new Completion("ok", null, " ", null), Handling.NONE, ALL_CHECKS, REPAIR_DEMANDS, NOON));
        order.repair(new Completion("ok", null, "customer left", null), Handling.NONE, ALL_CHECKS, REPAIR_DEMANDS, NOON);

        assertThat(order.completion().noSignatureReason()).isEqualTo("customer left");
    }

    @Test
    void a_repair_asks_the_customer_s_opinion_HEA_019() {
        handled();

        refusedField(
                "opinion",
                () -> order.repair(
                        new Completion("", "ab".repeat(32), "", null), Handling.NONE, ALL_CHECKS, REPAIR_DEMANDS, NOON));
    }

    @Test
    void heating_quality_is_measured_and_analysed_before_measures_are_chosen_HEA_020() {
        order.arrive(NINE);
        var demands = List.of(
                demand("measurement", "HEA-020", Moment.HANDLED), demand("analysis", "HEA-020", Moment.HANDLED));
        var measured = new Handling("14 °C at the window", "", "", "raised flow", "", "", "");

        refusedField("measurement", () -> order.handle(Handling.of("raised flow"), null, Set.of(), demands, TEN));
        refusedField("analysis", () -> order.handle(measured, null, Set.of(), demands, TEN));
    }

    @Test
    void an_emergency_records_safety_and_when_supply_was_back_HEA_037() {
        order.arrive(NINE);
        var demands = List.of(
                demand("safety-measures", "HEA-037", Moment.HANDLED), demand("restored-at", "HEA-037", Moment.REPAIRED));
        refusedField("safetyMeasures", () -> order.handle(Handling.of("x"), null, Set.of(), demands, TEN));
        order.handle(new Handling("", "", "", "sealed", "", "", "fenced off"), null, Set.of(), demands, TEN);

        refusedField("restoredAt", () -> order.repair(SIGNED, Handling.NONE, ALL_CHECKS, demands, NOON));
        order.repair(new Completion("", null, "away", TEN.plus(ofMinutes(5))), Handling.NONE, Set.of(), demands, NOON);

        assertThat(order.completion().restoredAt()).isEqualTo(TEN.plus(ofMinutes(5)));
    }

    @Test
    void supply_is_not_back_before_somebody_was_sent_nor_in_the_future() {
        handled();

        for (var wrong : List.of(EIGHT.minusSeconds(1), NOON.plusSeconds(1))) {
            refusedField(
                    "restoredAt",
                    () -> order.repair(new Completion("", null, "", wrong), Handling.NONE, Set.of(), List.of(), NOON));
        }
    }

    @Test
    void cannot_repair_only_with_the_customer_informed_or_referred_TUN_112_GAS_015() {
        order.arrive(NINE);

        refusedField(
                "informed",
                () -> order.cannotRepair(new GivingUp(CannotRepairReason.NO_PARTS, "no valve", false, " "), TEN));
        order.cannotRepair(new GivingUp(CannotRepairReason.NO_PARTS, "no valve", false, "maker's service"), TEN);

        assertThat(order.state()).isEqualTo(OrderState.CANNOT_REPAIR);
        assertThat(order.givingUp().referredTo()).isEqualTo("maker's service");
        assertThat(order.givenUpAt()).isEqualTo(TEN);
    }

    @Test
    void cannot_repair_needs_one_of_the_allowed_reasons_and_its_story_TUN_112() {
        order.arrive(NINE);

        refusedField("reason", () -> order.cannotRepair(new GivingUp(null, "x", true, ""), TEN));
        refusedField(
                "note", () -> order.cannotRepair(new GivingUp(CannotRepairReason.OUT_OF_SCOPE, "", true, ""), TEN));
    }

    @Test
    void the_expected_duration_told_on_site_replaces_the_first_one_HEA_018() {
        order.arrive(NINE);

        order.handle(Handling.of("waiting for a pump"), ofHours(30), Set.of(), List.of(), TEN);

        assertThat(order.expectedDuration()).isEqualTo(ofHours(30));
    }

    @Test
    void absurd_durations_are_refused() {
        order.arrive(NINE);

        for (var absurd : List.of(Duration.ZERO, ofHours(-1), Duration.ofDays(61))) {
            refusedField(
                    "expectedDuration", () -> order.handle(Handling.of("x"), absurd, Set.of(), List.of(), TEN));
        }
    }

    @Test
    void an_ended_order_goes_to_nobody_else() {
        handled();
        order.repair(SIGNED, Handling.NONE, ALL_CHECKS, REPAIR_DEMANDS, NOON);

        refusedInState(() -> order.reassign(UUID.randomUUID()));
    }

    @Test
    void checks_an_operator_adds_are_demanded_like_the_others() {
        order.arrive(NINE);
        var own = List.of(demand("gas-detector", "OWN-1", Moment.HANDLED));

        refusedField("checks.gas-detector", () -> order.handle(Handling.of("x"), null, Set.of(), own, TEN));
        order.handle(Handling.of("x"), null, Set.of("gas-detector"), own, TEN);

        assertThat(order.checks()).containsExactly("gas-detector");
    }

    @Test
    void an_order_withdrawn_is_over_and_keeps_its_instants() {
        order.arrive(NINE);

        order.withdraw(TEN);

        assertThat(order.state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(order.arrivedAt()).isEqualTo(NINE);
        refusedInState(() -> order.handle(Handling.of("x"), null, Set.of(), List.of(), NOON));
    }

    private void handled() {
        order.arrive(NINE);
        order.handle(Handling.of("tightened the joint"), null, Set.of(), List.of(), TEN);
    }

    private static FinishRequirement demand(String code, String clause, Moment before) {
        return new FinishRequirement(code, new LocalizedText(code, code, code), clause, before, null);
    }

    private static void refusedInState(Runnable act) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("order.notInThisState"));
    }

    private static void refusedField(String field, Runnable act) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
