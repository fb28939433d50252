package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.Binding;
import shouwen.policy.EscalationLevel;
import shouwen.policy.PackProblem;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterMoment;
import shouwen.policy.UnsetValue;

/** Procedures that are no cases: what is read of a good pack, and what is said of bad ones. */
class ProcedurePackTest {

    private static final PolicyPack PACK = PackReader.read(LeavePack.files(LeavePack.RULES), null);

    @Test
    void a_clock_of_a_register_starts_at_the_first_moment_known_TUN_073() {
        var clock = PACK.clockRules("leave", Map.of("urgent", "yes")).get(0);

        assertThat(clock.starts())
                .containsExactly(new RegisterMoment("leave", "from"), new RegisterMoment("leave", "opened"));
        assertThat(clock.levels())
                .containsExactly(new EscalationLevel(1, Duration.ofHours(1), "department-head", "head"));
        assertThat(PACK.clockRules("leave", Map.of("urgent", "no"))).isEmpty();
        assertThat(PACK.rules().clocks()).isEmpty();
    }

    @Test
    void every_clause_a_rule_names_is_bound_to_it_wherever_it_is_named() {
        assertThat(PACK.bindings("REG-002"))
                .contains(
                        new Binding("REG-002", "clocks", "decision", ""),
                        new Binding("REG-002", "ladders", "leave", "bands/1"),
                        new Binding("REG-002", "ladders", "leave", "skip"));
    }

    @Test
    void a_blank_period_is_shown_and_opens_nothing() {
        assertThat(PACK.unset())
                .containsExactly(
                        new UnsetValue("schedules", "yearly", "every", "REG-001"),
                        new UnsetValue("documents", "leave-form", "loan", "REG-001"));
    }

    @Test
    void a_season_runs_over_the_turn_of_the_year() {
        var season = PACK.schedule("yearly").orElseThrow().window();

        assertThat(season).isNotNull();
        assertThat(season.contains(MonthDay.of(11, 15))).isTrue();
        assertThat(season.contains(MonthDay.of(3, 15))).isTrue();
        assertThat(season.contains(MonthDay.of(3, 16))).isFalse();
    }

    @ParameterizedTest(name = "{1}: {3}")
    @MethodSource("spoilt")
    void a_bad_procedure_is_refused_with_path_and_reason(String good, String bad, String path, String reason) {
        assertThat(refused(LeavePack.spoilt(good, bad))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules.yaml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.reason()).contains(reason);
        });
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of("prefix: L", "prefix: LEAVE", "/registers/0/prefix", "capital letters"),
                Arguments.of("department: staff", "department: moon", "/registers/0/department", "not in departments"),
                Arguments.of("type: number, required", "type: sum, required", "/registers/0/fields/0/type", "enum"),
                Arguments.of("id: from, name", "id: days, name", "/registers/0/fields/1/id", "already"),
                Arguments.of("formula: deduction}", "formula: tax}", "/registers/0/fields/3/formula", "formulas"),
                Arguments.of(", formula: deduction}", "}", "/registers/0/fields/3", "a formula stands"),
                Arguments.of("id: done, name", "id: opened, name", "/registers/0/steps/2/id", "already"),
                Arguments.of("after: [decided]}", "after: [dreamt]}", "/registers/0/steps/1/after/0", "not in steps"),
                Arguments.of("after: [decided]}", "after: [done]}", "/registers/0/steps", "circle: done, told"),
                Arguments.of("requires: [from]", "requires: [to]", "/registers/0/steps/0/requires/0", "not in fields"),
                Arguments.of("post: supervisor, after", "post: king, after", "/registers/0/steps/1/post", "posts"),
                Arguments.of("urgent: [yes]}}", "urgent: [maybe]}}", "/clocks/0/when/fields/urgent", "yes, no"),
                Arguments.of("stop: leave.decided", "stop: leave.dreamt", "/clocks/0/stop", "no moment of the register"),
                Arguments.of("stop: leave.decided", "stop: answered", "/clocks/0/stop", "no moment of the register"),
                Arguments.of("stop: leave.decided", "stop: leave.opened", "/clocks/0/stop", "at or before"),
                Arguments.of("register: leave\n    when", "kind: promise\n    when", "/clocks/0", "for cases"),
                Arguments.of("post: head}", "post: head, role: supervisor}", "/clocks/0/levels/0", "role or a post"),
                Arguments.of("target: PT4H", "target: PT4H\n    latest: P7D", "/clocks/0/latest", "unlessAgreed"),
                Arguments.of("target: PT4H", "target: PT4H\n    kind: timer", "/clocks/0/kind", "reasons to pause"),
                Arguments.of("before: from", "before: days", "/leads/0/before", "a date or a moment"),
                Arguments.of("lead: P1D", "lead: PT1H", "/leads/0/lead", "cannot be counted in calendar"),
                Arguments.of("lead: P1D", "lead: -P1D", "/leads/0/lead", "or unset"),
                Arguments.of("step: opened,", "step: dreamt,", "/leads/0/step", "not in steps"),
                Arguments.of("by: days", "by: from", "/ladders/0/by", "a number"),
                Arguments.of("- {posts: [sup", "- {upTo: 2, posts: [sup", "/ladders/0/bands/1/upTo", "above the one"),
                Arguments.of("- {posts: [sup", "- {upTo: 9, posts: [sup", "/ladders/0/bands/1", "in no band"),
                Arguments.of("upTo: 3, ", "", "/ladders/0/bands/0", "only the last"),
                Arguments.of("posts: [supervisor, head], cl", "posts: [head, head], cl",
                        "/ladders/0/bands/1/posts/1", "twice"),
                Arguments.of("lead: P1D", "lead: P99999D", "/leads/0/lead", "longer than ten years"),
                Arguments.of("every: unset", "every: daily", "/schedules/0/every", "P1Y"),
                Arguments.of("every: unset", "every: -P1Y", "/schedules/0/every", "P1Y"),
                Arguments.of("every: unset", "every: P0D", "/schedules/0/every", "no time at all"),
                Arguments.of("every: unset", "every: P9999Y", "/schedules/0/every", "longer than a hundred years"),
                Arguments.of("{from: \"11-15\"", "{from: \"02-30\"", "/schedules/0/window/from", "no such day"),
                Arguments.of("window: {from: \"11-15\", to: \"03-15\"}", "window: winter", "/schedules/0/window", "or unset"),
                Arguments.of("retention: P3Y", "retention: P0Y", "/documents/0/retention", "no time at all"),
                Arguments.of("retention: P3Y", "retention: P999Y", "/documents/0/retention", "longer than a hundred years"),
                Arguments.of("loan: unset", "loan: P0D", "/documents/0/loan", "no time at all"),
                Arguments.of("loan: unset", "loan: P9999W", "/documents/0/loan", "longer than a hundred years"),
                Arguments.of("{from: \"11-15\"", "{from: \"13-15\"", "/schedules/0/window/from", "MM-dd"),
                Arguments.of("* per_day", "* per_night", "/formulas/0/value", "neither an input nor a constant"),
                Arguments.of("* per_day", "^ per_day", "/formulas/0/value", "powers"),
                Arguments.of("MAX(0,", "RANDOM(", "/formulas/0/value", "no expression"),
                Arguments.of("MAX(0,", "DT_NOW(", "/formulas/0/value", "no expression"),
                Arguments.of("MAX(0, (", "MAX(0, ((", "/formulas/0/value", "no expression"),
                Arguments.of("free: 3", "days: 3", "/formulas/0/constants/days", "this name already"),
                Arguments.of("\"MAX", "\"" + "(".repeat(25) + "1" + "+1)".repeat(25) + "+MAX", "/formulas/0/value", "deep"),
                Arguments.of("\"MAX", "\"" + "1+".repeat(600) + "MAX", "/formulas/0/value", "1,000"),
                Arguments.of("after: P7D", "after: 7D", "/dunning/0/after", "days from the due date"),
                Arguments.of("retention: P3Y", "retention: ever", "/documents/0/retention", "permanent"),
                Arguments.of("approver: head", "approver: king", "/documents/0/approver", "posts"),
                Arguments.of("category: apology", "category: insult", "/phrases/0/category", "enum"),
                Arguments.of("event: leave.decided", "event: leave.dreamt", "/notices/0/event", "no moment of a case"),
                Arguments.of("to: head,", "to: king,", "/notices/0/to", "neither \"customer\""),
                Arguments.of("due: 2026-10-09T12:00, outcome: met", "due: 2026-10-09T12:01, outcome: met",
                        "/examples/0", "due is 2026-10-09T12:00, not 2026-10-09T12:01"),
                Arguments.of("told: head", "told: supervisor", "/examples/1", "told is head, not supervisor"),
                Arguments.of("inputs: {days: 3}, posts: [supervisor]", "inputs: {days: 3}, posts: [head]",
                        "/examples/2", "posts is supervisor, not head"),
                Arguments.of("owed: told", "owed: done", "/examples/4", "owed is told"),
                Arguments.of("outcome: in-time", "outcome: late", "/examples/5", "outcome is in-time, not late"),
                Arguments.of("result: \"0\"", "result: \"1\"", "/examples/7", "result is 0, not 1"),
                Arguments.of("step: told, outcome: refused", "step: told, outcome: allowed", "/examples/9", "refused"),
                Arguments.of("{days: 5}, result: \"5.00\"", "{days: 5}", "/examples/8", "expects nothing"),
                Arguments.of("formula: deduction, is: outside", "formula: deduction, lead: filed, is: outside",
                        "/examples/7", "exactly one rule"));
    }

    @Test
    void two_registers_cannot_number_their_entries_alike() {
        var second = LeavePack.RULES.substring(0, LeavePack.RULES.indexOf("clocks:")).replace("id: leave", "id: other");
        var files = List.of(
                PackFile.of("pack.yaml", LeavePack.HEAD),
                PackFile.of("rules.yaml", LeavePack.RULES),
                PackFile.of("second.yaml", second));

        var problems = catchThrowableOfType(PackRefusedException.class, () -> PackReader.read(files, null))
                .problems();

        assertThat(problems)
                .extracting(PackProblem::toString)
                .containsExactly(
                        "second.yaml:5 /registers/0/prefix: another register numbers its entries so already");
    }

    private static List<PackProblem> refused(String rules) {
        return catchThrowableOfType(
                        PackRefusedException.class, () -> PackReader.read(LeavePack.files(rules), null))
                .problems();
    }
}
