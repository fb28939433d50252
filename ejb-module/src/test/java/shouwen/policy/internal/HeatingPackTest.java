package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.EscalationLevel;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.policy.PolicyPack;
import shouwen.policy.RequiredField;
import shouwen.policy.RoutingDecision;
import shouwen.policy.Severity;
import shouwen.policy.UnsetValue;

/** The heating regulation as it stands, and as the demonstration operator runs it. */
class HeatingPackTest {

    private static final PolicyPack REGULATION = PackReader.read(BundledPacks.pack("heating"), null);
    private static final PackFile OVERLAY = BundledPacks.overlay("demonstration-heating");
    private static final PolicyPack OPERATOR = PackReader.read(BundledPacks.pack("heating", OVERLAY), OVERLAY);

    @Test
    void catalogues_every_clause_of_the_regulation() {
        var ids = REGULATION.clauses().stream().map(clause -> clause.id()).toList();

        assertThat(ids)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 57)
                        .mapToObj("HEA-%03d"::formatted)
                        .toList());
    }

    @Test
    void leaves_blank_what_the_regulation_leaves_blank() {
        assertThat(REGULATION.unset().stream().map(HeatingPackTest::shortly))
                .containsExactlyInAnyOrder(
                        "HEA-003 service-statistics.every",
                        "HEA-012 consultation-reply.target",
                        "HEA-012 consultation-reply.time",
                        "HEA-016 complaint-heating-quality.to",
                        "HEA-017 complaint-dispatch.tolerance",
                        "HEA-027 complaint-call-back.target",
                        "HEA-027 complaint-call-back.time",
                        "HEA-036 emergency-arrival.target",
                        "HEA-041 payment-notice.lead",
                        "HEA-042 reminder.after",
                        "HEA-043 call.after",
                        "HEA-043 letter.after",
                        "HEA-043 visit.after",
                        "HEA-044 stop-heating-admissible.constants/least",
                        "HEA-044 stop-heating.bands/0/posts",
                        "HEA-045 fee-statistics.every",
                        "HEA-047 survey.every",
                        "HEA-048 survey-sample.constants/least",
                        "HEA-055 assessment.every",
                        "HEA-055 complaints-on-time.target/atLeast",
                        "HEA-055 repairs-on-time.target/atLeast",
                        "HEA-055 satisfaction.target/atLeast",
                        "HEA-057 training.every");
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_the_two_nobody_decided() {
        assertThat(OPERATOR.unset().stream().map(HeatingPackTest::shortly))
                .containsExactlyInAnyOrder("HEA-048 survey-sample.constants/least", "HEA-057 training.every");
    }

    @Test
    void does_not_run_a_clock_whose_time_and_target_are_blank_HEA_012() {
        var clock = REGULATION.clockRule("consultation-reply").orElseThrow();

        assertThat(clock.configured()).isFalse();
        assertThat(clock.time()).isEqualTo(ClockTime.UNSET);
        assertThat(clock.setBy()).isNull();
    }

    @Test
    void runs_it_as_the_operator_decided_and_says_who_did_HEA_012() {
        var clock = OPERATOR.clockRule("consultation-reply").orElseThrow();

        assertThat(clock.target()).isEqualTo("P1BD");
        assertThat(clock.time()).isEqualTo(ClockTime.WORKING);
        assertThat(clock.start()).isEqualTo(Moment.RECEIVED_BY_DEPARTMENT);
        assertThat(clock.stop()).isEqualTo(Moment.RESULT_RETURNED);
        assertThat(clock.clause()).isEqualTo("HEA-012");
        assertThat(clock.setBy()).isEqualTo("OPERATOR-03");
        assertThat(clock.levels()).first().isEqualTo(new EscalationLevel(1, Duration.ZERO, "supervisor"));
    }

    @Test
    void counts_at_once_as_the_tolerance_the_operator_allows_HEA_017() {
        assertThat(REGULATION.clockRule("complaint-dispatch").orElseThrow().configured())
                .isFalse();

        var clock = OPERATOR.clockRule("complaint-dispatch").orElseThrow();
        assertThat(clock.atOnce()).isTrue();
        assertThat(clock.target()).isEqualTo("PT15M");
        assertThat(clock.stop()).isEqualTo(Moment.DISPATCHED);
    }

    @Test
    void sends_each_class_of_complaint_where_its_nature_points_HEA_016() {
        assertThat(destination(OPERATOR, complaint("repair-service"))).isEqualTo("maintenance");
        assertThat(destination(OPERATOR, complaint("fee-dispute"))).isEqualTo("billing");
        assertThat(destination(OPERATOR, complaint("heating-quality"))).isEqualTo("network-operation");
        assertThat(destination(OPERATOR, complaint("staff-attitude"))).isEqualTo("customer-service");
    }

    @Test
    void asks_the_clerk_where_the_regulation_names_no_department_HEA_020() {
        assertThat(REGULATION.route(complaint("heating-quality"))).isEqualTo(new RoutingDecision.AskClerk("no-rule"));
    }

    @Test
    void sends_questions_about_fees_to_fee_collection_and_others_to_the_centre_HEA_006() {
        assertThat(destination(REGULATION, consultation("fee-question"))).isEqualTo("billing");
        assertThat(destination(REGULATION, consultation("heating-schedule"))).isEqualTo("customer-service");
    }

    @Test
    void gives_repairs_and_emergencies_to_maintenance_with_their_clause_HEA_031_HEA_036() {
        assertThat(OPERATOR.route(facts(CaseKind.REPAIR, "no-heat", Severity.GENERAL)))
                .isEqualTo(new RoutingDecision.Assign("maintenance", "repair-order", "HEA-031"));
        assertThat(OPERATOR.route(facts(CaseKind.EMERGENCY, "pipe-burst", Severity.MAJOR)))
                .isEqualTo(new RoutingDecision.Assign("maintenance", "emergency-order", "HEA-036"));
    }

    @Test
    void routes_every_category_of_the_operator_under_every_kind_it_is_for() {
        for (var category : OPERATOR.categories()) {
            for (var kind : category.kinds()) {
                assertThat(OPERATOR.route(facts(kind, category.code(), category.severity())))
                        .as(kind + " " + category.code())
                        .isInstanceOf(RoutingDecision.Assign.class);
            }
        }
    }

    @Test
    void stops_different_clocks_at_arrival_and_repair() {
        var clocks = OPERATOR.clockRules(facts(CaseKind.EMERGENCY, "pipe-burst", Severity.MAJOR));

        assertThat(clocks)
                .filteredOn(clock -> clock.start() == Moment.RECEIVED_BY_DEPARTMENT)
                .extracting(ClockRule::stop)
                .containsExactlyInAnyOrder(Moment.ARRIVED, Moment.REPAIRED);
    }

    @Test
    void has_one_arrival_limit_for_each_repair_shorter_where_there_is_no_heat() {
        for (var category : OPERATOR.categories(CaseKind.REPAIR)) {
            var arrivals = OPERATOR.clockRules(facts(CaseKind.REPAIR, category.code(), Severity.GENERAL)).stream()
                    .filter(clock -> clock.stop() == Moment.ARRIVED)
                    .toList();

            assertThat(arrivals).as(category.code()).hasSize(1);
            assertThat(arrivals.get(0).target()).isEqualTo(category.code().equals("no-heat") ? "PT2H" : "PT4H");
        }
    }

    @Test
    void always_has_a_next_limit_from_registration_to_closing() {
        for (var category : OPERATOR.categories()) {
            for (var kind : category.kinds()) {
                var clocks = OPERATOR.clockRules(facts(kind, category.code(), category.severity()));
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
    void calls_back_every_complaint_and_one_repair_in_three_HEA_024() {
        var repair = OPERATOR.callBackRule(facts(CaseKind.REPAIR, "noise", Severity.GENERAL));

        assertThat(OPERATOR.callBackRule(complaint("fee-dispute")).required()).isTrue();
        assertThat(repair.required()).isFalse();
        assertThat(repair.calls(33)).isTrue();
        assertThat(repair.calls(34)).isFalse();
        assertThat(OPERATOR.callBackRule(consultation("fee-question")).calls(0)).isFalse();
    }

    @Test
    void sets_the_ceiling_of_rounds_only_as_the_operator_says() {
        assertThat(OPERATOR.reworkCeiling(complaint("fee-dispute"))).isEqualTo(3);
        assertThat(REGULATION.reworkCeiling(complaint("fee-dispute"))).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void demands_what_each_record_must_hold_HEA_010_HEA_015() {
        assertThat(REGULATION.requiredFields(consultation("fee-question")))
                .extracting(RequiredField::code)
                .containsExactly("name", "contact", "content");
        assertThat(REGULATION.requiredFields(complaint("fee-dispute")))
                .extracting(RequiredField::code)
                .containsExactly("content", "time", "place", "contact", "class");
    }

    @Test
    void demands_quality_check_cleaned_site_explanation_and_signature_before_repaired_HEA_005_HEA_034() {
        assertThat(OPERATOR.finishRequirements(facts(CaseKind.REPAIR, "noise", Severity.GENERAL)))
                .filteredOn(wanted -> wanted.before() == Moment.REPAIRED)
                .extracting(wanted -> wanted.clause() + " " + wanted.code())
                .contains(
                        "HEA-005 quality-check",
                        "HEA-034 site-cleaned",
                        "HEA-034 explained",
                        "HEA-034 customer-signature");
    }

    @Test
    void demands_measurement_and_reconciliation_from_the_complaints_they_are_for_HEA_020_HEA_022() {
        assertThat(codes(complaint("heating-quality"))).contains("measurement", "analysis");
        assertThat(codes(complaint("fee-dispute")))
                .contains("bill-reconciliation", "fee-basis-explained", "billing-correction")
                .doesNotContain("measurement");
        assertThat(codes(complaint("staff-attitude"))).containsExactly("satisfaction-confirmed");
    }

    @Test
    void names_the_clause_of_a_correction_for_complaints_about_fees_only_HEA_023() {
        assertThat(OPERATOR.clauseDemanding("billing-correction", complaint("fee-dispute"))).contains("HEA-023");
        assertThat(OPERATOR.clauseDemanding("billing-correction", complaint("staff-attitude"))).isEmpty();
    }

    @Test
    void binds_the_correction_only_where_the_bill_was_wrong_HEA_023() {
        assertThat(OPERATOR.finishRequirements(complaint("fee-dispute")))
                .filteredOn(wanted -> wanted.code().equals("billing-correction"))
                .extracting(FinishRequirement::onlyIf)
                .containsExactly("billing-error");
    }

    @Test
    void knows_when_each_department_works() {
        assertThat(OPERATOR.hours("maintenance").orElseThrow().roundTheClock()).isTrue();
        assertThat(OPERATOR.hours("billing").orElseThrow().shifts()).hasSize(2);
    }

    @Test
    void writes_every_text_in_three_languages_that_differ_where_they_must() {
        for (var clause : OPERATOR.clauses()) {
            assertThat(clause.text().en()).as(clause.id()).isASCII();
            assertThat(clause.text().zhCn()).as(clause.id()).isNotEqualTo(clause.text().zhTw());
        }
    }

    @Test
    void asks_at_most_four_questions_and_demands_none_of_a_caller_who_may_not_know() {
        assertThat(OPERATOR.categories()).allSatisfy(category -> assertThat(category.questions())
                .hasSizeBetween(1, 4)
                .noneMatch(question -> question.required()));
    }

    private static Set<String> codes(CaseFacts facts) {
        return OPERATOR.finishRequirements(facts).stream()
                .map(FinishRequirement::code)
                .collect(Collectors.toSet());
    }

    private static String destination(PolicyPack pack, CaseFacts facts) {
        return pack.route(facts) instanceof RoutingDecision.Assign assign ? assign.department() : "clerk";
    }

    private static CaseFacts complaint(String category) {
        return facts(CaseKind.COMPLAINT, category, Severity.GENERAL);
    }

    private static CaseFacts consultation(String category) {
        return facts(CaseKind.CONSULTATION, category, Severity.GENERAL);
    }

    private static CaseFacts facts(CaseKind kind, String category, Severity severity) {
        return new CaseFacts(kind, category, severity, Channel.HOTLINE, Map.of());
    }

    private static String shortly(UnsetValue blank) {
        return blank.clause() + " " + blank.rule() + "." + blank.field();
    }
}
