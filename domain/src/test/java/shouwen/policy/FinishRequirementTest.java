package shouwen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shouwen.shared.LocalizedText;

class FinishRequirementTest {

    private static final FinishRequirement MEASUREMENT =
            new FinishRequirement("measurement", name("Measurement", "现场测量"), "HEA-020", Moment.RESULT_RETURNED);
    private static final FinishRequirement RECONCILED =
            new FinishRequirement("bill-reconciliation", name("Bill gone through", "核对账单"), "HEA-022", Moment.RESULT_RETURNED);
    private static final FinishRequirement CORRECTED = new FinishRequirement(
            "billing-correction", name("Correction", "账单更正"), "HEA-023", Moment.CLOSED, "billing-error");

    @Test
    void what_is_written_is_met_by_words_alone_HEA_020() {
        assertThat(MEASUREMENT.isMetBy(Map.of())).isFalse();
        assertThat(MEASUREMENT.isMetBy(Map.of("measurement", ""))).isFalse();
        assertThat(MEASUREMENT.isMetBy(Map.of("measurement", "16 °C"))).isTrue();
    }

    @Test
    void what_is_done_is_met_by_a_tick_HEA_022() {
        assertThat(RECONCILED.isMetBy(Map.of())).isFalse();
        assertThat(RECONCILED.isMetBy(Map.of("bill-reconciliation", ""))).isTrue();
    }

    @Test
    void a_correction_is_needed_only_where_an_error_was_found_HEA_023() {
        assertThat(CORRECTED.isMetBy(Map.of())).isTrue();
        assertThat(CORRECTED.isMetBy(Map.of("billing-error", ""))).isFalse();
        assertThat(CORRECTED.isMetBy(Map.of("billing-error", "", "billing-correction", ""))).isTrue();
    }

    @Test
    void a_department_shows_what_is_demanded_from_its_result_on_and_does_not_follow_by_itself() {
        var early = new FinishRequirement("inspection", name("Inspection", "检查"), "HEA-032", Moment.HANDLED);
        var late = new FinishRequirement("followed-up", name("Followed up", "跟进"), "PROP1-011", Moment.HANDLING_FINISHED);

        assertThat(MEASUREMENT.goesWithResult() && late.goesWithResult()).isTrue();
        assertThat(early.goesWithResult() || CORRECTED.goesWithResult()).isFalse();
    }

    @Test
    void several_are_named_with_their_clauses() {
        var named = FinishRequirement.named(List.of(MEASUREMENT, CORRECTED));

        assertThat(named.in(Locale.ENGLISH)).isEqualTo("Measurement (HEA-020), Correction (HEA-023)");
        assertThat(named.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("现场测量（HEA-020）、账单更正（HEA-023）");
    }

    private static LocalizedText name(String en, String zh) {
        return new LocalizedText(en, zh, zh);
    }
}
