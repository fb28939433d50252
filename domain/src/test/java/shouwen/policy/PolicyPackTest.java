package shouwen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shouwen.shared.LocalizedText;

class PolicyPackTest {

    private static final LocalizedText NAME = new LocalizedText("Name", "名称", "名稱");
    private static final CaseFacts NO_HEAT = facts(CaseKind.REPAIR, "no-heat", Map.of());

    @Test
    void the_route_that_asks_more_decides_HEA_006() {
        var pack = routes(
                route("general", "customer-service", kinds(CaseKind.CONSULTATION)),
                route("fees", "billing", kinds(CaseKind.CONSULTATION, "fee-question")));

        assertThat(pack.route(facts(CaseKind.CONSULTATION, "fee-question", Map.of())))
                .isEqualTo(new RoutingDecision.Assign("billing", "fees", "HEA-001"));
        assertThat(pack.route(facts(CaseKind.CONSULTATION, "schedule", Map.of())))
                .isEqualTo(new RoutingDecision.Assign("customer-service", "general", "HEA-001"));
    }

    @Test
    void an_answer_can_decide_the_route() {
        var answer = new Condition(
                Set.of(CaseKind.REPAIR), Set.of(), Set.of(), Set.of(), Map.of("whole-building", Set.of("yes")));
        var pack = routes(
                route("repair", "maintenance", kinds(CaseKind.REPAIR)), route("building", "network-operation", answer));

        assertThat(department(pack, facts(CaseKind.REPAIR, "no-heat", Map.of("whole-building", "yes"))))
                .isEqualTo("network-operation");
        assertThat(department(pack, facts(CaseKind.REPAIR, "no-heat", Map.of("whole-building", "no"))))
                .isEqualTo("maintenance");
        assertThat(department(pack, NO_HEAT)).isEqualTo("maintenance");
    }

    @Test
    void the_clerk_chooses_where_several_departments_are_concerned_HEA_007() {
        var pack = routes(
                route("one", "maintenance", kinds(CaseKind.REPAIR)), route("two", "billing", kinds(CaseKind.REPAIR)));

        assertThat(pack.route(NO_HEAT))
                .isEqualTo(new RoutingDecision.AskClerk("several-departments: billing, maintenance"));
    }

    @Test
    void two_rules_for_one_department_do_not_disturb_each_other() {
        var pack = routes(
                route("one", "maintenance", kinds(CaseKind.REPAIR)),
                route("two", "maintenance", kinds(CaseKind.REPAIR)));

        assertThat(department(pack, NO_HEAT)).isEqualTo("maintenance");
    }

    @Test
    void the_clerk_chooses_where_no_rule_fits() {
        assertThat(routes().route(NO_HEAT)).isEqualTo(new RoutingDecision.AskClerk("no-rule"));
    }

    @Test
    void severity_and_channel_can_be_asked_for() {
        var grave = new Condition(Set.of(), Set.of(), Set.of(Severity.MAJOR), Set.of(), Map.of());
        var written = new Condition(Set.of(), Set.of(), Set.of(), Set.of(Channel.LETTER), Map.of());

        assertThat(grave.holds(NO_HEAT)).isFalse();
        assertThat(written.holds(NO_HEAT)).isFalse();
        assertThat(Condition.ALWAYS.holds(NO_HEAT)).isTrue();
        assertThat(Condition.ALWAYS.precision()).isZero();
    }

    @Test
    void a_sample_takes_what_lies_below_its_share() {
        var third = new CallBackRule("sample", "HEA-024", 34, List.of());

        assertThat(third.calls(33)).isTrue();
        assertThat(third.calls(34)).isFalse();
        assertThat(third.required()).isFalse();
    }

    @Test
    void a_share_nobody_set_demands_no_call_back() {
        var blank = new CallBackRule("sample", "HEA-024", null, List.of());

        assertThat(blank.required()).isFalse();
        assertThat(blank.calls(0)).isFalse();
        assertThat(routes().callBackRule(NO_HEAT)).isSameAs(CallBackRule.NONE);
    }

    @Test
    void a_hundred_percent_calls_everybody_HEA_024() {
        var everybody = new CallBackRule("all", "HEA-024", 100, List.of());

        assertThat(everybody.required()).isTrue();
        assertThat(everybody.calls(99)).isTrue();
    }

    @Test
    void a_limit_cannot_be_counted_in_no_kind_of_time_HEA_012() {
        assertThatThrownBy(() -> new ClockRule(
                        "reply",
                        NAME,
                        "HEA-012",
                        ClockTime.UNSET,
                        "PT24H",
                        Moment.RECEIVED_BY_DEPARTMENT,
                        Moment.RESULT_RETURNED,
                        List.of(),
                        null,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_ceiling_means_no_end_of_rounds() {
        assertThat(routes().reworkCeiling(NO_HEAT)).isEqualTo(Integer.MAX_VALUE);
    }

    private static String department(PolicyPack pack, CaseFacts facts) {
        return ((RoutingDecision.Assign) pack.route(facts)).department();
    }

    private static Condition kinds(CaseKind kind, String... categories) {
        return new Condition(Set.of(kind), Set.of(categories), Set.of(), Set.of(), Map.of());
    }

    private static Conditional<RouteRule> route(String id, String department, Condition when) {
        return new Conditional<>(when, new RouteRule(id, department, "HEA-001"));
    }

    @SafeVarargs
    private static PolicyPack routes(Conditional<RouteRule>... routes) {
        var rules = new PackRules(List.of(routes), List.of(), List.of(), List.of(), List.of(), List.of());
        return new PolicyPack(
                "small", "2026.1", NAME, ZoneId.of("Asia/Shanghai"), "cn", List.of(), List.of(), List.of(), List.of(),
                List.of(), rules, List.of(), List.of(), List.of(), PackProcedures.NONE, PackWording.NONE, PackProof.NONE);
    }

    private static CaseFacts facts(CaseKind kind, String category, Map<String, String> answers) {
        return new CaseFacts(kind, category, Severity.GENERAL, Channel.HOTLINE, answers);
    }
}
