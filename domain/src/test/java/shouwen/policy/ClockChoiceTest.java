package shouwen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shouwen.shared.LocalizedText;

/** Which limits bind a case. */
class ClockChoiceTest {

    private static final List<Conditional<ClockRule>> RULES = List.of(
            limit("everybody", Set.of()), limit("major", Set.of(Severity.MAJOR)), limit("general", Set.of(Severity.GENERAL)));

    @Test
    void frappe_2405_each_severity_of_the_pack_has_its_own_limit() {
        assertThat(bound(Severity.MAJOR)).contains("major").doesNotContain("general");
        assertThat(bound(Severity.GENERAL)).contains("general").doesNotContain("major");
    }

    @Test
    void frappe_1943_a_limit_without_conditions_is_for_every_case_and_displaces_none() {
        assertThat(bound(Severity.MAJOR)).containsExactly("everybody", "major");
        assertThat(bound(Severity.GENERAL)).containsExactly("everybody", "general");
    }

    private static List<String> bound(Severity severity) {
        var facts = new CaseFacts(CaseKind.REPAIR, "leak", severity, Channel.HOTLINE, Map.of());
        return Conditional.all(RULES, facts).stream().map(ClockRule::id).toList();
    }

    private static Conditional<ClockRule> limit(String id, Set<Severity> severities) {
        var name = new LocalizedText("On site", "到达现场", "抵達現場");
        var rule = new ClockRule(
                id, name, "TUN-025", ClockTime.WALL, "PT4H", Moment.REGISTERED, Moment.ARRIVED, List.of(), null, List.of());
        return new Conditional<>(new Condition(Set.of(), Set.of(), severities, Set.of(), Map.of()), rule);
    }
}
