package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.policy.Calculation;
import shouwen.policy.CaseFacts;
import shouwen.policy.Channel;
import shouwen.policy.FormulaOutcome;
import shouwen.policy.Moment;
import shouwen.policy.PolicyPack;
import shouwen.policy.RoutingDecision;
import shouwen.policy.UnsetValue;

/** The regulation of outposted after-sales staff as it stands, and as the demonstration operator runs it. */
class TelecomAfterSalesPackTest {

    private static final PolicyPack REGULATION = PackReader.read(BundledPacks.pack("telecom-after-sales"), null);
    private static final PolicyPack OPERATOR = PackReader.read(
            BundledPacks.pack("telecom-after-sales"), BundledPacks.overlay("demonstration-telecom-after-sales"));

    @Test
    void catalogues_every_clause_of_the_regulation() {
        assertThat(REGULATION.clauses())
                .extracting(clause -> clause.id())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35)
                        .mapToObj("OUT-%03d"::formatted)
                        .toList());
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_those_nobody_decided() {
        assertThat(OPERATOR.unset().stream().map(UnsetValue::rule).distinct())
                .containsExactlyInAnyOrder("exchange-volume", "station-papers");
    }

    @ParameterizedTest
    @CsvSource({
        "200000, no,  no,  class-1, one-and-assistant",
        "100000, yes, no,  class-1, one-and-assistant",
        "100000, no,  no,  class-2, one",
        "99999,  yes, no,  class-3, shared",
        "200000, no,  yes, class-1, shared"
    })
    void classes_and_staffs_areas_by_their_sales_OUT_029_OUT_033(
            String sales, String highFailure, String oneStop, String areaClass, String staff) {
        var area = Map.of("sales", sales, "high-failure", highFailure, "one-stop", oneStop);

        assertThat(result("area-class", area)).isEqualTo(areaClass);
        assertThat(result("area-staff", area)).isEqualTo(staff);
    }

    @Test
    void routes_every_category_under_every_kind_it_is_for() {
        for (var category : REGULATION.categories()) {
            for (var kind : category.kinds()) {
                assertThat(REGULATION.route(
                                new CaseFacts(kind, category.code(), category.severity(), Channel.HOTLINE, Map.of())))
                        .as(kind + " " + category.code())
                        .isInstanceOf(RoutingDecision.Assign.class);
            }
        }
    }

    @Test
    void always_has_a_next_limit_from_registration_to_closing() {
        for (var category : OPERATOR.categories()) {
            for (var kind : category.kinds()) {
                var clocks = OPERATOR.clockRules(
                        new CaseFacts(kind, category.code(), category.severity(), Channel.HOTLINE, Map.of()));
                for (var moment : List.of(
                        Moment.RECEIVED_BY_DEPARTMENT, Moment.RESULT_RETURNED, Moment.HANDLING_FINISHED,
                        Moment.ANSWERED)) {
                    assertThat(clocks)
                            .as(kind + " " + category.code() + " after " + moment)
                            .anyMatch(clock -> clock.starts().contains(moment) && clock.configured());
                }
            }
        }
    }

    private static String result(String formula, Map<String, String> inputs) {
        return ((FormulaOutcome.Result) Calculation.of(REGULATION.formula(formula).orElseThrow(), inputs)).value();
    }
}
