package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.policy.Calculation;
import shouwen.policy.FormulaOutcome;
import shouwen.policy.LadderRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.UnsetValue;

/** The regulation of the delivery vehicles as it stands, and as the demonstration operator runs it. */
class FleetPackTest {

    private static final PolicyPack REGULATION = PackReader.read(BundledPacks.pack("fleet"), null);
    private static final PolicyPack OPERATOR =
            PackReader.read(BundledPacks.pack("fleet"), BundledPacks.overlay("demonstration-fleet"));

    @Test
    void catalogues_every_clause_of_the_regulation() {
        assertThat(REGULATION.clauses())
                .extracting(clause -> clause.id())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 47)
                        .mapToObj("VEH-%03d"::formatted)
                        .toList());
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_those_nobody_decided() {
        assertThat(OPERATOR.unset().stream().map(UnsetValue::rule).distinct())
                .containsExactlyInAnyOrder("share-main", "driver-reports");
    }

    @ParameterizedTest
    @CsvSource({"share-full, full, 3000.00", "share-equal, equal, 1500.00", "share-secondary, secondary, 1000.00"})
    void caps_the_share_of_the_driver_VEH_033_VEH_035_VEH_036(String formula, String liability, String cap) {
        assertThat(outcome(OPERATOR, formula, accident(liability)))
                .asInstanceOf(type(FormulaOutcome.Result.class))
                .extracting(FormulaOutcome.Result::value)
                .isEqualTo(cap);
    }

    @Test
    void charges_nothing_while_the_cap_is_blank_VEH_034() {
        assertThat(outcome(OPERATOR, "share-main", accident("main"))).isInstanceOf(FormulaOutcome.NotConfigured.class);
    }

    @Test
    void lets_an_operator_fill_a_blank_inside_a_formula_VEH_011() {
        var driven = Map.of("odometer", "15000", "last-upkeep", "10000");

        assertThat(outcome(REGULATION, "upkeep-due", driven)).isInstanceOf(FormulaOutcome.NotConfigured.class);
        assertThat(outcome(OPERATOR, "upkeep-due", driven))
                .asInstanceOf(type(FormulaOutcome.Result.class))
                .extracting(FormulaOutcome.Result::value)
                .isEqualTo("due");
    }

    @Test
    void pays_repairs_in_a_fixed_order_VEH_020() {
        var ladder = REGULATION.ladder("vehicle-repair", "settled").orElseThrow();

        assertThat(ladder.needs()).isEqualTo(LadderRule.Needs.ALL);
        assertThat(ladder.bands().get(0).posts()).containsExactly("fleet-captain", "fleet-office", "manager-office");
    }

    @Test
    void keeps_reports_past_the_director_from_the_department_of_the_director_VEH_008() {
        var register = REGULATION.register("driver-report").orElseThrow();

        assertThat(register.department()).isEqualTo("manager-office");
        assertThat(register.opens()).contains("technician").doesNotContain("department-head");
    }

    private static FormulaOutcome outcome(PolicyPack pack, String formula, Map<String, String> inputs) {
        return Calculation.of(pack.formula(formula).orElseThrow(), inputs);
    }

    private static Map<String, String> accident(String liability) {
        return Map.of("use", "official", "liability", liability, "compensation", "90000");
    }
}
