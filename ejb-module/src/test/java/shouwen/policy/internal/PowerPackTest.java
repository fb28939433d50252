package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules on electricity safety services as it stands, and as the demonstration operator runs it. */
class PowerPackTest {

    private static final TriedPack PACK = TriedPack.of("power");

    @Test
    void catalogues_every_clause_and_has_each_carried() {
        assertThat(PACK.clauseIds())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 28)
                        .mapToObj("POW-%03d"::formatted)
                        .toList());
        assertThat(PACK.uncarried()).isEmpty();
    }

    @Test
    void leaves_blank_what_the_regulation_leaves_blank() {
        assertThat(PACK.blanks())
                .containsExactlyInAnyOrder(
                        "POW-001 complaint.percent",
                        "POW-001 other-repair.to",
                        "POW-015 authorities-told.tolerance",
                        "POW-022 periodic-higher.every",
                        "POW-022 periodic-household.every",
                        "POW-023 spring-special.window",
                        "POW-024 autumn-special.window");
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_the_two_nobody_decided() {
        assertThat(PACK.openBlanks())
                .containsExactlyInAnyOrder(
                        "POW-022 periodic-higher.every",
                        "POW-022 periodic-household.every");
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
    void cuts_power_only_after_the_authorities_know_POW_015_POW_016() {
        var hazard = PACK.regulation().register("hazard").orElseThrow();

        assertThat(hazard.step("cut-off").orElseThrow().after()).containsExactly("authorities-told");
        assertThat(hazard.step("cut-off").orElseThrow().requires()).containsExactly("procedure");
    }

    @Test
    void lets_a_special_inspection_count_for_a_periodic_one_POW_026() {
        assertThat(PACK.regulation().schedule("periodic-35kv").orElseThrow().satisfiedBy())
                .containsExactly("spring-special", "autumn-special");
    }
}
