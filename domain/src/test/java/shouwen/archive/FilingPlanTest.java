package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.policy.DocumentClass;
import shouwen.shared.LocalizedText;

class FilingPlanTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);

    /** TUN-066: a complaint goes under the class of complaints, by its name alone. */
    @Test
    void entries_of_confidential_registers_stay_confidential_in_the_archive_TUN_054() {
        var plan = new FilingPlan(List.of(), Set.of("leave"));

        assertThat(plan.of(RecordKind.ENTRY, "leave").security()).isEqualTo(SecurityLevel.CONFIDENTIAL);
        assertThat(plan.of(RecordKind.ENTRY, "meeting").security()).isEqualTo(SecurityLevel.INTERNAL);
    }

    @Test
    void a_matter_goes_under_the_class_of_its_name() {
        var plan = new FilingPlan(List.of(documents("complaint", Period.ofYears(10), Set.of(), null)));

        var filed = plan.of(RecordKind.CASE, "complaint");

        assertThat(filed.code()).isEqualTo("complaint");
        assertThat(filed.retention().until(NOVEMBER)).contains(LocalDate.of(2036, 12, 31));
    }

    /** CLK-001: the operator says what is grouped under which class. */
    @Test
    void a_class_that_names_the_matter_comes_before_one_of_the_same_name() {
        var plan = new FilingPlan(List.of(
                documents("survey", Period.ofYears(3), Set.of(), null),
                documents("customers", Period.ofYears(30), Set.of("survey", "order"), null)));

        assertThat(plan.of(RecordKind.ENTRY, "survey").code()).isEqualTo("customers");
        assertThat(plan.of(RecordKind.ORDER, "order").code()).isEqualTo("customers");
    }

    /** CLK-005: a blank retention stays blank. */
    @Test
    void what_the_regulation_has_no_class_for_is_filed_under_its_own_name_without_a_retention() {
        var filed = FilingPlan.NONE.of(RecordKind.ENTRY, "meeting");

        assertThat(filed.code()).isEqualTo("meeting");
        assertThat(filed.retention()).isEqualTo(Retention.UNSET);
        assertThat(filed.retention().until(NOVEMBER)).isEmpty();
        assertThat(filed.security()).isEqualTo(SecurityLevel.INTERNAL);
    }

    /** TUN-065, CLK-001: numbers after the manner of DA/T 22, or as the operator writes them. */
    @Test
    void numbers_are_written_as_the_class_says() {
        var plan = new FilingPlan(List.of(
                documents("complaint", Period.ofYears(10), Set.of(), "Z109-KF·{year}-{retention}-{number:4}")));

        var series = plan.of(RecordKind.CASE, "complaint").series(RecordKind.CASE, 2026);
        var usual = plan.of(RecordKind.CASE, "repair").series(RecordKind.CASE, 2026);

        assertThat(NumberPattern.number(series, 7)).isEqualTo("Z109-KF·2026-D10-0007");
        assertThat(NumberPattern.number(usual, 7)).isEqualTo("KF-2026-000007");
    }

    @Test
    void a_pattern_without_a_running_number_gets_one() {
        var series = new NumberPattern("{class}")
                .series(new NumberPattern.Place(RecordKind.PAPER, "letters", 2026, Retention.UNSET));

        assertThat(NumberPattern.number(series, 12)).isEqualTo("letters-000012");
    }

    private static DocumentClass documents(String code, Period retention, Set<String> files, @Nullable String number) {
        var name = new LocalizedText(code, code, code);
        return new DocumentClass(
                code, "TUN-066", name, code, false, retention, null, null, DocumentClass.Security.INTERNAL, files, number);
    }
}
