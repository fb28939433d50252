package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;

/** The improvement plan of the water supplier as it stands, and as the demonstration operator runs it. */
class WaterPackTest {

    private static final TriedPack PACK = TriedPack.of("water");

    @Test
    void catalogues_every_clause_and_has_each_carried() {
        assertThat(PACK.clauseIds())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 53)
                        .mapToObj("WAT-%03d"::formatted)
                        .toList());
        assertThat(PACK.uncarried()).isEmpty();
    }

    @Test
    void leaves_blank_what_the_regulation_leaves_blank() {
        assertThat(PACK.blanks())
                .containsExactlyInAnyOrder(
                        "WAT-003 sheet-handed-over.tolerance",
                        "WAT-013 connection-forwarded.tolerance",
                        "WAT-016 applicant-informed.target",
                        "WAT-016 applicant-informed.time",
                        "WAT-019 account-as-promised.target",
                        "WAT-019 account-as-promised.time",
                        "WAT-023 urgent-sheet.target",
                        "WAT-025 sheet-done.target",
                        "WAT-025 sheet-done.time",
                        "WAT-025 sheet-reminder.lead",
                        "WAT-027 complaint-water-quality.to",
                        "WAT-039 arrears-message.after",
                        "WAT-039 dunning-day.value",
                        "WAT-042 delay-reported.tolerance");
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_the_two_nobody_decided() {
        assertThat(PACK.openBlanks())
                .containsExactlyInAnyOrder(
                        "WAT-019 account-as-promised.target",
                        "WAT-019 account-as-promised.time",
                        "WAT-039 dunning-day.value");
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
    void repairs_within_a_day_and_stands_still_only_in_special_circumstances_WAT_041() {
        var clock = PACK.regulation().clockRule("fault-repaired").orElseThrow();

        assertThat(clock.target()).isEqualTo("PT24H");
        assertThat(clock.pauseReasons()).containsExactly("special-circumstances");
    }

    @Test
    void calls_back_after_every_work_sheet_WAT_030() {
        assertThat(PACK.regulation().callBackRule(facts("leak", CaseKind.REPAIR)).required()).isTrue();
        assertThat(PACK.regulation().callBackRule(facts("bill-question", CaseKind.CONSULTATION)).calls(0)).isFalse();
    }

    private static CaseFacts facts(String category, CaseKind kind) {
        return TriedPack.facts(kind, PACK.regulation().category(category).orElseThrow());
    }
}
