package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.ClockRule;

/** The customer service rules of the gas company as it stands, and as the demonstration operator runs it. */
class GasPackTest {

    private static final TriedPack PACK = TriedPack.of("gas");

    @Test
    void catalogues_every_clause_and_has_each_carried() {
        assertThat(PACK.clauseIds())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 38)
                        .mapToObj("GAS-%03d"::formatted)
                        .toList());
        assertThat(PACK.uncarried()).isEmpty();
    }

    @Test
    void leaves_blank_what_the_regulation_leaves_blank() {
        assertThat(PACK.blanks())
                .containsExactlyInAnyOrder(
                        "GAS-005 leaders-told.tolerance",
                        "GAS-007 use-verdict.constants/bound",
                        "GAS-009 survey.every",
                        "GAS-011 stop-announced.lead",
                        "GAS-012 complaint-gas-quality.to",
                        "GAS-016 equipment-dispatched.tolerance",
                        "GAS-019 complaint-answer.target",
                        "GAS-019 complaint-answer.time",
                        "GAS-019 complaint-looked-into.tolerance",
                        "GAS-024 reports.every",
                        "GAS-031 important-backup.tolerance",
                        "GAS-032 complaint-assigned.tolerance",
                        "GAS-032 complaint.percent",
                        "GAS-035 unit-score.constants/full",
                        "GAS-036 centre.every");
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_the_two_nobody_decided() {
        assertThat(PACK.openBlanks()).containsExactlyInAnyOrder("GAS-035 unit-score.constants/full", "GAS-036 centre.every");
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
    void has_two_limits_for_a_fault_of_the_network_and_another_for_equipment_GAS_013_GAS_014_GAS_016() {
        assertThat(clocks("network-no-gas")).contains("fault-handled", "fault-repaired");
        assertThat(clocks("meter-fault")).contains("equipment-dispatched").doesNotContain("fault-handled");
    }

    @Test
    void lets_a_time_agreed_with_the_customer_replace_at_once_GAS_016() {
        assertThat(PACK.regulation().clockRule("equipment-dispatched").orElseThrow().agreed()).isNotNull();
    }

    private static List<String> clocks(String category) {
        return PACK.regulation().clockRules(facts(category, CaseKind.REPAIR)).stream().map(ClockRule::id).toList();
    }

    private static CaseFacts facts(String category, CaseKind kind) {
        return TriedPack.facts(kind, PACK.regulation().category(category).orElseThrow());
    }
}
