package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.ClockRule;
import shouwen.policy.Moment;
import shouwen.policy.PolicyPack;
import shouwen.policy.RequiredField;
import shouwen.policy.RoutingDecision;
import shouwen.policy.Severity;
import shouwen.policy.UnsetValue;
import shouwen.register.DutySet;

/** The regulation of the utility tunnel as it stands, and as the demonstration operator runs it. */
class UtilityTunnelPackTest {

    private static final PolicyPack REGULATION = PackReader.read(BundledPacks.pack("utility-tunnel"), null);
    private static final PolicyPack OPERATOR =
            PackReader.read(BundledPacks.pack("utility-tunnel"), BundledPacks.overlay("demonstration-utility-tunnel"));

    @Test
    void catalogues_every_clause_of_the_regulation() {
        var ids = REGULATION.clauses().stream().map(clause -> clause.id()).toList();

        assertThat(ids)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 121)
                        .mapToObj("TUN-%03d"::formatted)
                        .toList());
    }

    @Test
    void starts_the_four_limits_of_an_anomaly_with_one_entry_TUN_069_TUN_072_TUN_073_TUN_077() {
        var anomaly = DutySet.of(REGULATION, REGULATION.register("anomaly").orElseThrow()).orElseThrow();

        assertThat(anomaly.clocks())
                .extracting(ClockRule::clause, ClockRule::target)
                .containsExactly(
                        tuple("TUN-073", "PT20M"), tuple("TUN-069", "PT2H"), tuple("TUN-077", "P1BD"), tuple("TUN-072", "P3BD"));
        assertThat(anomaly.known("complaint", "风机停转"))
                .containsEntry("matter", "风机停转")
                .containsEntry("customers-affected", "1")
                .containsEntry("needs-decision", "no")
                .containsEntry("became", "complaint");
        assertThat(anomaly.known("repair", "风机停转")).containsEntry("became", "none");
        assertThat(DutySet.of(REGULATION, REGULATION.register("report").orElseThrow())).isEmpty();
    }

    @Test
    void leaves_blank_what_the_regulation_leaves_blank() {
        assertThat(REGULATION.unset().stream()
                        .filter(blank -> !blank.section().equals("documents"))
                        .map(UtilityTunnelPackTest::shortly))
                .containsExactlyInAnyOrder(
                        "TUN-001 fee-period.every",
                        "TUN-001 paid-use-fee.constants/fee-standard",
                        "TUN-004 fee-review.every",
                        "TUN-005 renewal-reminder.lead",
                        "TUN-007 om-score.constants/w-data",
                        "TUN-007 om-score.constants/w-environment",
                        "TUN-007 om-score.constants/w-facilities",
                        "TUN-007 om-score.constants/w-safety",
                        "TUN-007 om-score.constants/w-satisfaction",
                        "TUN-008 regular-assessment.every",
                        "TUN-017 service-score-scale.value",
                        "TUN-023 company-report.bands/0/upTo",
                        "TUN-024 complaint-transfer.tolerance",
                        "TUN-032 condition-grades.value",
                        "TUN-039 skipped-superior-told.target",
                        "TUN-039 skipped-superior-told.time",
                        "TUN-050 leave-days.constants/count-by",
                        "TUN-068 paper-back.target",
                        "TUN-068 paper-back.time",
                        "TUN-074 anomaly-report.bands/0/upTo",
                        "TUN-083 meeting-points-lost.constants/item-points",
                        "TUN-098 staff-training.every",
                        "TUN-104 works-announced.lead",
                        "TUN-106 facility-inspection.every",
                        "TUN-109 user-fault-dispatch.tolerance",
                        "TUN-117 consultation-sample.percent",
                        "TUN-118 repair-transfer.tolerance");
    }

    @Test
    void does_not_say_how_long_any_paper_is_kept_or_lent_TUN_068() {
        assertThat(REGULATION.wording().documents())
                .hasSize(6)
                .allSatisfy(papers -> assertThat(papers.retention()).isNull())
                .allSatisfy(papers -> assertThat(papers.loan()).isNull());
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_those_nobody_decided() {
        assertThat(OPERATOR.unset().stream().map(UtilityTunnelPackTest::shortly))
                .containsExactlyInAnyOrder(
                        "TUN-001 paid-use-fee.constants/fee-standard",
                        "TUN-007 om-score.constants/w-data",
                        "TUN-007 om-score.constants/w-environment",
                        "TUN-007 om-score.constants/w-facilities",
                        "TUN-007 om-score.constants/w-safety",
                        "TUN-007 om-score.constants/w-satisfaction",
                        "TUN-032 condition-grades.value");
    }

    @Test
    void carries_every_clause_by_a_rule_or_by_the_product() {
        assertThat(REGULATION.clauses())
                .filteredOn(clause -> clause.by() == null && clause.notExecutable() == null)
                .allSatisfy(clause -> assertThat(REGULATION.bindings(clause.id())).as(clause.id()).isNotEmpty());
    }

    @Test
    void names_only_classes_that_are_there() {
        assertThat(REGULATION.clauses())
                .filteredOn(clause -> clause.by() != null && !clause.by().name().startsWith("shouwen.web"))
                .allSatisfy(clause ->
                        assertThat(Class.forName(clause.by().name())).as(clause.id()).isNotNull());
    }

    @Test
    void decides_leave_by_three_and_seven_days_both_included_TUN_050_TUN_051_TUN_052() {
        var bands = REGULATION.ladder("leave", "decided").orElseThrow().bands();

        assertThat(bands).extracting(band -> band.upTo()).containsExactly(new BigDecimal(3), new BigDecimal(7), null);
        assertThat(bands).extracting(band -> band.posts().size()).containsExactly(1, 2, 3);
    }

    @Test
    void lets_the_operator_fill_one_bound_inside_a_ladder_TUN_074() {
        assertThat(REGULATION.ladder("anomaly", "reported-up").orElseThrow().bands().get(0).blank()).isTrue();

        assertThat(OPERATOR.ladder("anomaly", "reported-up").orElseThrow().bands().get(0).upTo())
                .isEqualByComparingTo("4");
    }

    @Test
    void runs_four_limits_from_one_anomaly_TUN_069_TUN_072_TUN_073_TUN_077() {
        assertThat(REGULATION.clockRules("anomaly", Map.of("became", "complaint")))
                .extracting(clock -> clock.id() + " " + clock.target())
                .containsExactly(
                        "anomaly-notified PT20M",
                        "customer-reassured PT2H",
                        "anomaly-notice P1BD",
                        "anomaly-final-report P3BD");
        assertThat(REGULATION.clockRules("anomaly", Map.of("became", "none"))).hasSize(3);
    }

    @Test
    void sorts_calls_by_what_the_caller_wants_TUN_114_TUN_024() {
        assertThat(destination(facts(CaseKind.CONSULTATION, "fee-question"))).isEqualTo("customer-service");
        assertThat(destination(facts(CaseKind.COMPLAINT, "staff-conduct"))).isEqualTo("customer-service");
        assertThat(destination(facts(CaseKind.COMPLAINT, "repair-service"))).isEqualTo("maintenance");
        assertThat(destination(facts(CaseKind.COMPLAINT, "delivery-service"))).isEqualTo("operations");
        assertThat(destination(facts(CaseKind.EMERGENCY, "alarm-gas"))).isEqualTo("maintenance");
    }

    @Test
    void routes_every_category_under_every_kind_it_is_for() {
        for (var category : REGULATION.categories()) {
            for (var kind : category.kinds()) {
                assertThat(REGULATION.route(facts(kind, category.code())))
                        .as(kind + " " + category.code())
                        .isInstanceOf(RoutingDecision.Assign.class);
            }
        }
    }

    @Test
    void keeps_the_limits_of_own_and_of_user_facilities_apart_TUN_107_TUN_110() {
        assertThat(targets(facts(CaseKind.REPAIR, "own-fault-general"))).containsEntry("own-fault-cleared", "PT4H");
        assertThat(targets(facts(CaseKind.REPAIR, "own-fault-major"))).containsEntry("own-fault-repaired", "PT24H");
        assertThat(targets(line("power")))
                .containsEntry("user-fault-handled", "PT6H")
                .containsEntry("user-fault-repaired", "PT24H")
                .doesNotContainKeys("own-fault-cleared", "own-fault-repaired");
    }

    @Test
    void promises_nothing_for_lines_the_clause_does_not_name_TUN_109() {
        assertThat(clocks(line("other"))).doesNotContain("user-fault-dispatch", "user-fault-handled");
        assertThat(clocks(line("reclaimed-water"))).contains("user-fault-dispatch");
    }

    @Test
    void calls_back_everybody_but_consultations_only_as_the_operator_samples_TUN_014_TUN_117() {
        assertThat(REGULATION.callBackRule(facts(CaseKind.COMPLAINT, "fee-dispute")).required()).isTrue();
        assertThat(REGULATION.callBackRule(facts(CaseKind.REPAIR, "own-fault-general")).required()).isTrue();
        assertThat(REGULATION.callBackRule(facts(CaseKind.CONSULTATION, "fee-question")).percent()).isNull();
        assertThat(OPERATOR.callBackRule(facts(CaseKind.CONSULTATION, "fee-question")).percent()).isEqualTo(20);
    }

    @Test
    void demands_the_wanted_outcome_before_a_complaint_is_routed_TUN_020() {
        assertThat(REGULATION.requiredFields(facts(CaseKind.COMPLAINT, "fee-dispute")))
                .extracting(RequiredField::code)
                .contains("name", "contact", "content", "desired-outcome");
        assertThat(REGULATION.categories(CaseKind.COMPLAINT))
                .allSatisfy(category -> assertThat(category.questions())
                        .anyMatch(question -> question.required() && "TUN-020".equals(question.clause())));
    }

    @Test
    void always_has_a_next_limit_from_registration_to_closing() {
        for (var category : OPERATOR.categories()) {
            for (var kind : category.kinds()) {
                var clocks = OPERATOR.clockRules(facts(kind, category.code()));
                for (var moment : List.of(
                        Moment.RECEIVED_BY_DEPARTMENT, Moment.RESULT_RETURNED, Moment.HANDLING_FINISHED,
                        Moment.ANSWERED)) {
                    assertThat(clocks)
                            .as(kind + " " + category.code() + " after " + moment)
                            .anyMatch(clock -> clock.start() == moment && clock.configured());
                }
            }
        }
    }

    @Test
    void writes_every_text_in_three_languages_that_differ_where_they_must() {
        for (var clause : OPERATOR.clauses()) {
            assertThat(clause.text().en()).as(clause.id()).isASCII();
            assertThat(clause.text().zhCn()).as(clause.id()).isNotEqualTo(clause.text().zhTw());
        }
    }

    private static Map<String, String> targets(CaseFacts facts) {
        return OPERATOR.clockRules(facts).stream()
                .collect(Collectors.toMap(ClockRule::id, clock -> Objects.requireNonNullElse(clock.target(), "")));
    }

    private static Set<String> clocks(CaseFacts facts) {
        return targets(facts).keySet();
    }

    private static String destination(CaseFacts facts) {
        return REGULATION.route(facts) instanceof RoutingDecision.Assign assign ? assign.department() : "clerk";
    }

    private static CaseFacts line(String kind) {
        return new CaseFacts(
                CaseKind.REPAIR, "user-fault-general", Severity.GENERAL, Channel.HOTLINE, Map.of("line", kind));
    }

    private static CaseFacts facts(CaseKind kind, String category) {
        return new CaseFacts(kind, category, Severity.GENERAL, Channel.HOTLINE, Map.of());
    }

    private static String shortly(UnsetValue blank) {
        return blank.clause() + " " + blank.rule() + "." + blank.field();
    }
}
