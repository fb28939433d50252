package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.ClockRule;
import shouwen.policy.Severity;

/** The customer service rules of the expressway as it stands, and as the demonstration operator runs it. */
class ExpresswayPackTest {

    private static final TriedPack PACK = TriedPack.of("expressway");

    @Test
    void catalogues_every_clause_and_has_each_carried() {
        assertThat(PACK.clauseIds())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 57)
                        .mapToObj("EXP-%03d"::formatted)
                        .toList());
        assertThat(PACK.uncarried()).isEmpty();
    }

    @Test
    void leaves_blank_what_the_regulation_leaves_blank() {
        assertThat(PACK.blanks())
                .containsExactlyInAnyOrder(
                        "EXP-002 needs.every",
                        "EXP-018 information-updated.tolerance",
                        "EXP-019 accident-arrival.target",
                        "EXP-020 breakdown-arrival.target",
                        "EXP-023 complaint-passed-on.tolerance",
                        "EXP-024 general-complaint.target",
                        "EXP-025 complex-progress.target",
                        "EXP-026 complex-complaint.target",
                        "EXP-028 question-again.rounds",
                        "EXP-030 complaint-nature-open.to",
                        "EXP-035 complaint-again.rounds",
                        "EXP-043 cases-for-study.every",
                        "EXP-044 service-score.constants/efficiency-weight",
                        "EXP-044 service-score.constants/quality-weight",
                        "EXP-044 service-score.constants/satisfaction-weight",
                        "EXP-045 efficiency-points.period",
                        "EXP-045 scores.every",
                        "EXP-049 rectified.target",
                        "EXP-049 rectified.time",
                        "EXP-053 expressway-satisfaction.target/atLeast",
                        "EXP-054 complaint-rate.target/atMost",
                        "EXP-056 information-accuracy.target/atLeast");
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_the_two_nobody_decided() {
        assertThat(PACK.openBlanks())
                .containsExactlyInAnyOrder(
                        "EXP-043 cases-for-study.every",
                        "EXP-054 complaint-rate.target/atMost");
    }

    @Test
    void gives_every_case_a_department_and_always_a_next_limit() {
        assertThat(PACK.unrouted()).isEmpty();
        assertThat(PACK.unlimited()).isEmpty();
    }

    @Test
    void is_written_in_three_languages_and_asks_few_questions() {
        assertThat(PACK.badlyWritten()).isEmpty();
        assertThat(PACK.tiresome()).isEmpty();
    }

    @Test
    void runs_either_the_limit_of_a_general_or_of_a_complex_complaint_EXP_024_EXP_026() {
        assertThat(clocks("general")).contains("general-complaint").doesNotContain("complex-complaint");
        assertThat(clocks("complex")).contains("complex-complaint").doesNotContain("general-complaint");
    }

    @Test
    void asks_of_every_complaint_whether_it_is_complex_EXP_030() {
        assertThat(PACK.regulation().categories(CaseKind.COMPLAINT))
                .allSatisfy(category -> assertThat(category.questions())
                        .anyMatch(question -> question.code().equals("complexity") && question.required()));
    }

    private static List<String> clocks(String complexity) {
        var facts = new CaseFacts(
                CaseKind.COMPLAINT, "toll-error", Severity.GENERAL, Channel.HOTLINE, Map.of("complexity", complexity));
        return PACK.operator().clockRules(facts).stream().map(ClockRule::id).toList();
    }
}
