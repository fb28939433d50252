package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The regulation in force by program: clauses and their rules, blanks, findings, coverage. */
class PolicyApiIT {

    private static final Town TOWN = Town.tunnel();

    @Test
    void a_clause_is_found_by_its_number_with_the_rule_that_carries_it_TUN_107() {
        var found = TOWN.callTaker().get("policy/clauses?document=TUN&q=TUN-107").is(200).fits("ClauseList");

        assertThat(found.at("/items").size()).isOne();
        assertThat(found.at("/items/0/state").asText()).isEqualTo("running");
        assertThat(found.at("/items/0/rules").findValuesAsText("rule")).contains("own-fault-cleared");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var first = TOWN.callTaker().get("policy/clauses?limit=100").is(200);
        var second = TOWN.callTaker().get("policy/clauses?limit=100&after=" + first.at("/next").asText()).is(200);

        assertThat(first.at("/items").size()).isEqualTo(100);
        assertThat(second.at("/items/0/id").asText()).isEqualTo("TUN-101");
        assertThat(second.at("/items").size()).isEqualTo(21);
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void traditional_words_find_simplified_clauses() {
        var found = TOWN.callTaker().get("policy/clauses?q=%E7%AE%A1%E5%BB%8A%E5%8F%8A%E9%99%84%E5%B1%AC%E8%A8%AD%E6%96%BD").is(200);

        assertThat(found.at("/items").findValuesAsText("id")).contains("TUN-107");
    }

    @Test
    void blanks_and_findings_are_told_in_the_language_asked_for() {
        TOWN.callTaker().get("policy/unset").is(200).fits("UnsetList");
        var findings = TOWN.supervisor().get("policy/lint", "Accept-Language", "zh-CN").is(200).fits("FindingList");

        var contradictions = StreamSupport.stream(findings.at("/items").spliterator(), false)
                .filter(finding -> finding.path("kind").asText().equals("contradiction"))
                .toList();
        assertThat(contradictions)
                .extracting(finding -> List.of(
                        finding.path("clauses").path(0).asText(), finding.path("clauses").path(1).asText()))
                .contains(List.of("TUN-110", "TUN-107"), List.of("TUN-050", "TUN-051"));
        assertThat(contradictions.get(0).path("text").asText()).contains("采用的解释");
    }

    @Test
    void how_far_clauses_are_carried_is_for_administrators() {
        TOWN.supervisor().get("policy/coverage").isProblem(403);

        var coverage = TOWN.administrator().get("policy/coverage").is(200).fits("CoverageList");

        assertThat(coverage.at("/items/0/document").asText()).isEqualTo("TUN");
        assertThat(coverage.at("/items/0/clauses").asInt()).isEqualTo(121);
        assertThat(coverage.at("/items/0/open").asInt()).isZero();
    }
}
