package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.LintFinding;
import shouwen.policy.PackLint;

/** Packs that are valid and questionable in one place: what is said of it, and nothing else. */
class FaultyPackLintTest {

    private static final String HEAD =
            """
            pack: {id: small, version: "2026.1", name: {en: S, zh-CN: 小, zh-TW: 小}, zone: Asia/Shanghai,
                   calendar: cn}
            sources:
              - {id: REG, title: {en: Rules, zh-CN: 制度, zh-TW: 規章}}
            clauses:
              - {id: REG-001, source: REG, text: {en: One, zh-CN: 一, zh-TW: 一}}
              - {id: REG-002, source: REG, text: {en: Two, zh-CN: 二, zh-TW: 二}}
            departments:
              - {id: repairs, name: {en: Repairs, zh-CN: 维修, zh-TW: 修繕}, lane: maintenance}
              - {id: bills, name: {en: Bills, zh-CN: 收费, zh-TW: 收費}, lane: billing}
            categories:
              - id: leak
                kinds: [repair]
                name: {en: Leak, zh-CN: 漏水, zh-TW: 漏水}
                severity: general
                questions:
                  - {id: flowing, text: {en: Flowing, zh-CN: 在漏吗, zh-TW: 在漏嗎}, type: yes-no, required: true}
            """;
    private static final String ROUTE =
            """
            routes:
              - {id: all, clause: REG-001, when: {kinds: [repair]}, to: repairs}
            """;
    private static final String REGISTER =
            """
            registers:
              - id: trip
                clause: REG-001
                name: {en: Trip, zh-CN: 出车, zh-TW: 出車}
                prefix: T
                department: repairs
                fields:
                  - {id: far, name: {en: Far, zh-CN: 远, zh-TW: 遠}, type: yes-no}
                steps:
                  - {id: back, name: {en: Back, zh-CN: 返回, zh-TW: 返回}}
            """;

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "pauseReasons:\n  - {id: away, name: {en: Away, zh-CN: 外出, zh-TW: 外出}}\n",
                        "no-route repair Leak"),
                Arguments.of(
                        "routes:\n  - {id: wet, clause: REG-001, when: {answers: {flowing: [yes]}}, to: repairs}\n",
                        "no-route-sometimes repair Leak"),
                Arguments.of(
                        ROUTE + "  - {id: too, clause: REG-002, when: {categories: [leak]}, to: bills}\n",
                        "routes REG-001 REG-002 routes/all routes/too repair Leak"),
                Arguments.of(
                        ROUTE + "  - {id: never, clause: REG-002, when: {kinds: [complaint]}, to: bills}\n",
                        "no-case REG-002 routes/never never"),
                Arguments.of(
                        ROUTE + "  - {id: exact, clause: REG-002, when: {kinds: [repair], categories: [leak]}, to: bills}\n",
                        "outdone REG-001 routes/all all"),
                Arguments.of(
                        ROUTE + "clocks:\n" + clock("early", "kinds: [repair]", "PT4H")
                                + clock("late", "categories: [leak]", "PT6H"),
                        "two-limits REG-002 clocks/early clocks/late Limit PT4H Limit PT6H"),
                Arguments.of(
                        ROUTE + "clocks:\n" + clock("none", "kinds: [complaint]", "PT4H"),
                        "no-case REG-002 clocks/none none"),
                Arguments.of(
                        ROUTE + REGISTER + "clocks:\n" + entryClock("stuck", "", "trip.ended", "PT4H"),
                        "no-stop REG-002 clocks/stuck Limit trip.ended"),
                Arguments.of(
                        ROUTE + REGISTER + "clocks:\n" + entryClock("near", "", "trip.back", "PT4H")
                                + entryClock("far", "when: {fields: {far: [yes]}}, ", "trip.back", "PT9H"),
                        "two-limits REG-002 clocks/near clocks/far Limit PT4H Limit PT9H"),
                Arguments.of(
                        ROUTE + REGISTER.replace("返回}}", "返回}, ends: true}")
                                + "      - {id: paid, name: {en: Paid, zh-CN: 已付, zh-TW: 已付}, after: [back]}\n",
                        "after-end REG-001 registers/trip Paid"),
                Arguments.of(
                        ROUTE + "callBacks:\n  - {id: each, clause: REG-001, when: {kinds: [repair]}, percent: 100}\n",
                        "no-ceiling REG-001 callBacks/each"),
                Arguments.of(
                        ROUTE + "ceilings:\n  - {id: top, clause: REG-001, when: {kinds: [repair]}, rounds: unset, role: supervisor}\n",
                        "ceiling-blank REG-001 ceilings/top"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_fault_is_one_finding(String rules, String finding) {
        assertThat(found(rules)).containsExactly(finding);
    }

    @Test
    void a_good_pack_has_none() {
        assertThat(found(ROUTE + "clocks:\n" + clock("one", "kinds: [repair]", "PT4H"))).isEmpty();
    }

    @Test
    void limits_for_entries_that_exclude_each_other_do_not_contradict() {
        var clocks = entryClock("near", "when: {fields: {far: [no]}}, ", "trip.back", "PT4H")
                + entryClock("far", "when: {fields: {far: [yes]}}, ", "trip.back", "PT9H");

        assertThat(found(ROUTE + REGISTER + "clocks:\n" + clocks)).isEmpty();
    }

    @Test
    void a_last_level_nobody_timed_is_escalation_without_end() {
        var clock = clock("one", "kinds: [repair]", "PT4H").replace("stop: answered}", "stop: answered, levels: ["
                + "{level: 1, after: PT0S, role: supervisor}, {level: 2, after: unset, role: department-head}]}");

        assertThat(found(ROUTE + "clocks:\n" + clock)).containsExactly("last-level REG-002 clocks/one Limit");
    }

    @Test
    void packs_that_run_together_may_contradict_each_other() {
        var other = HEAD.substring(0, HEAD.indexOf("departments:")).replace("id: small", "id: other").replace("REG", "MORE");
        var limit = clock("answered-sooner", "kinds: [repair]", "PT2H").replace("REG-002", "MORE-002");

        var found = found(
                PackFile.of("pack.yaml", HEAD),
                PackFile.of("rules.yaml", ROUTE + "clocks:\n" + clock("answered", "kinds: [repair]", "PT4H")),
                PackFile.of("pack.yaml", other).in("other"),
                PackFile.of("rules.yaml", "clocks:\n" + limit).in("other"));

        assertThat(found).containsExactly(
                "two-limits REG-002 MORE-002 clocks/answered clocks/answered-sooner Limit PT4H Limit PT2H");
    }

    private static List<String> found(String rules) {
        return found(PackFile.of("pack.yaml", HEAD), PackFile.of("rules.yaml", rules));
    }

    private static List<String> found(PackFile... files) {
        var pack = PackReader.read(List.of(files), null);
        return PackLint.of(pack).stream()
                .filter(finding -> finding.kind() != LintFinding.Kind.BLANK)
                .map(LintLine::of)
                .toList();
    }

    private static String clock(String id, String when, String target) {
        return """
                  - {id: %s, clause: REG-002, name: {en: Limit, zh-CN: 时限, zh-TW: 時限}, when: {%s}, time: wall,
                     target: %s, start: registered, stop: answered}
                """
                .formatted(id, when, target);
    }

    private static String entryClock(String id, String when, String stop, String target) {
        return """
                  - {id: %s, clause: REG-002, name: {en: Limit, zh-CN: 时限, zh-TW: 時限}, register: trip, %stime: wall,
                     target: %s, start: trip.opened, stop: %s}
                """
                .formatted(id, when, target, stop);
    }
}
