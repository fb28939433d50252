package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.ClockRule;
import shouwen.policy.Moment;
import shouwen.policy.Phrase;
import shouwen.policy.PolicyPack;
import shouwen.policy.RoutingDecision;
import shouwen.policy.Severity;
import shouwen.policy.UnsetValue;

/** The four regulations of property management as they stand, and as the demonstration operator runs them. */
class PropertyPackTest {

    private static final PolicyPack REGULATION = PackReader.read(BundledPacks.pack("property"), null);
    private static final PolicyPack OPERATOR =
            PackReader.read(BundledPacks.pack("property"), BundledPacks.overlay("demonstration-property"));

    @Test
    void catalogues_every_clause_of_the_four_regulations() {
        assertThat(REGULATION.clauses())
                .extracting(clause -> clause.id())
                .containsExactlyElementsOf(Stream.of(
                                numbered("PROP1", 17), numbered("CON", 26), numbered("CLK", 15), numbered("LANG", 5))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_those_nobody_decided() {
        assertThat(OPERATOR.unset().stream().map(UnsetValue::rule).distinct())
                .containsExactlyInAnyOrder("clerk-figures", "household-profile");
    }

    @Test
    void gives_each_class_of_complaint_and_question_its_own_limit_CON_008_CON_021() {
        var limits = Stream.concat(
                        REGULATION.categories(CaseKind.COMPLAINT).stream().map(each -> limit(CaseKind.COMPLAINT, each.code())),
                        REGULATION.categories(CaseKind.CONSULTATION).stream()
                                .map(each -> limit(CaseKind.CONSULTATION, each.code())))
                .toList();

        assertThat(limits)
                .containsExactly(
                        "PT4H handling-finished", "P2D handling-finished", "PT15M arrived", "PT8H result-returned",
                        "PT10M arrived", "PT4H repaired", "P7BD repaired", "PT10M arrived", "P3BD repaired",
                        "PT30M answered", "null answered", "PT30M arrived", "PT30M answered", "P2BD answered");
    }

    @Test
    void lets_only_the_centre_manager_agree_to_more_than_the_limit_CON_022() {
        var repair = REGULATION.clockRule("home-repair-done").orElseThrow();

        assertThat(repair.agreed().latest()).isEqualTo("P7BD");
        assertThat(repair.agreed().latestBy()).isEqualTo("centre-manager");
    }

    @Test
    void asks_the_clerk_where_no_department_is_named_CLK_008_CON_021() {
        assertThat(OPERATOR.route(facts(CaseKind.EMERGENCY, "call-for-help", Severity.MAJOR)))
                .isEqualTo(new RoutingDecision.Assign("security", "help", "CLK-008"));
        assertThat(REGULATION.unset())
                .extracting(UnsetValue::rule)
                .contains("help", "question-other-department");
    }

    @Test
    void calls_back_half_of_what_was_settled_and_every_major_complaint_CON_024_CON_025() {
        var major = OPERATOR.callBackRule(facts(CaseKind.COMPLAINT, "staff-attitude-serious", Severity.MAJOR));
        var other = OPERATOR.callBackRule(facts(CaseKind.CONSULTATION, "estate-question", Severity.GENERAL));

        assertThat(major.required()).isTrue();
        assertThat(other.calls(49)).isTrue();
        assertThat(other.calls(50)).isFalse();
    }

    @Test
    void cites_no_clause_of_another_regulation_for_a_corrected_bill() {
        assertThat(OPERATOR.clauseDemanding(
                        "billing-correction", facts(CaseKind.COMPLAINT, "staff-attitude-serious", Severity.MAJOR)))
                .isEmpty();
    }

    @Test
    void has_phrases_of_all_eleven_categories_and_apologies_apart_LANG_001_LANG_004() {
        assertThat(REGULATION.wording().phrases())
                .extracting(Phrase::category)
                .containsExactlyInAnyOrder(Phrase.Category.values());
        assertThat(REGULATION.wording().phrases().stream()
                        .filter(phrase -> !phrase.verdicts().isEmpty())
                        .map(Phrase::id))
                .containsExactly("apology");
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
                            .anyMatch(clock -> clock.starts().contains(moment) && clock.configured());
                }
            }
        }
    }

    private static String limit(CaseKind kind, String category) {
        return REGULATION.clockRules(facts(kind, category, Severity.GENERAL)).stream()
                .map(clock -> target(clock) + " " + clock.stop().code())
                .collect(Collectors.joining(", "));
    }

    private static String target(ClockRule clock) {
        return String.valueOf(clock.target());
    }

    private static List<String> numbered(String source, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s-%03d".formatted(source, number))
                .toList();
    }

    private static CaseFacts facts(CaseKind kind, String category, Severity severity) {
        return new CaseFacts(kind, category, severity, Channel.HOTLINE, Map.of());
    }
}
