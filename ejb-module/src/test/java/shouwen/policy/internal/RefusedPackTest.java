package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.PackProblem;
import shouwen.policy.PackRefusedException;

/** Bad packs, each spoilt in one place of a good one: what is said, and where. */
class RefusedPackTest {

    private static final String PACK =
            """
            pack:
              id: small
              version: "2026.1"
              name: {en: Small, zh-CN: 小, zh-TW: 小}
              zone: Asia/Shanghai
              calendar: cn
            sources:
              - id: REG
                title: {en: Rules, zh-CN: 制度, zh-TW: 規章}
            clauses:
              - id: REG-001
                source: REG
                text: {en: One, zh-CN: 一, zh-TW: 一}
            departments:
              - id: maintenance
                name: {en: Maintenance, zh-CN: 维修部, zh-TW: 修繕部}
                lane: maintenance
            categories:
              - id: leak
                kinds: [repair]
                name: {en: Leak, zh-CN: 漏水, zh-TW: 漏水}
                severity: general
                questions:
                  - id: flowing
                    text: {en: Flowing, zh-CN: 在漏吗, zh-TW: 在漏嗎}
                    type: yes-no
            """;
    private static final String RULES =
            """
            routes:
              - id: all
                clause: REG-001
                when: {kinds: [repair], answers: {flowing: [yes]}}
                to: maintenance
            pauseReasons:
              - id: absent
                name: {en: Absent, zh-CN: 不在, zh-TW: 不在}
            clocks:
              - id: arrival
                clause: REG-001
                name: {en: Arrival, zh-CN: 到达, zh-TW: 抵達}
                when: {kinds: [repair]}
                time: wall
                target: PT4H
                start: registered
                stop: arrived
                pause: [absent]
                warnBefore: PT1H
                levels:
                  - {level: 1, after: PT0S, role: supervisor}
                  - {level: 2, after: PT1H, role: department-head}
            hours:
              - id: office
                shifts: [{from: "08:30", to: "12:00"}, {from: "13:30", to: "17:30"}]
            settings:
              - id: survey
                clause: REG-001
                name: {en: Survey, zh-CN: 调查, zh-TW: 調查}
                kind: period
                value: unset
            """;
    private static final String OVERLAY =
            """
            overlay:
              id: own
              for: small
              name: {en: Own, zh-CN: 自定, zh-TW: 自訂}
            set:
              - in: settings
                id: survey
                by: REG-001
                values:
                  value: P1Y
            """;

    @Test
    void the_good_pack_is_taken_in() {
        var pack = PackReader.read(files(PACK, RULES), PackFile.of("own.yaml", OVERLAY));

        assertThat(pack.unset()).isEmpty();
        assertThat(pack.setting("survey").orElseThrow().value()).isEqualTo("P1Y");
    }

    @ParameterizedTest(name = "{3}: {4}")
    @MethodSource("spoilt")
    void a_bad_rule_is_refused_with_line_path_and_reason(
            String good, String bad, int line, String path, String reason) {
        var problems = refused(files(PACK, spoil(RULES, good, bad)), null);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.reason()).contains(reason);
        });
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of("time: wall", "time: wall\n    speed: fast", 15, "/clocks/0/speed", "unknown key"),
                Arguments.of("clocks:", "klocks:", 9, "/klocks", "unknown key"),
                Arguments.of("time: wall", "time: lunar", 14, "/clocks/0/time", "enumeration"),
                Arguments.of("target: PT4H", "target: 4h", 15, "/clocks/0/target", "PT24H hours"),
                Arguments.of("target: PT4H", "target: -PT4H", 15, "/clocks/0/target", "never negative"),
                Arguments.of("target: PT4H", "target: PT0S", 15, "/clocks/0/target", "no time at all"),
                Arguments.of("target: PT4H", "target: PT99999H", 15, "/clocks/0/target", "longer than ten years"),
                Arguments.of("target: PT4H", "target: P3BD", 15, "/clocks/0/target", "cannot be counted in wall"),
                Arguments.of("target: PT4H", "target: P0.5BD", 15, "/clocks/0/target", "cannot be counted in wall"),
                Arguments.of("target: PT4H", "target: next-morning", 15, "/clocks/0/target", "cannot be counted"),
                Arguments.of("target: PT4H", "target: monday-after@25:00", 15, "/clocks/0/target", "monday-after"),
                Arguments.of("time: wall", "time: unset", 15, "/clocks/0/target", "cannot be counted in unset"),
                Arguments.of("target: PT4H", "target: at-once", 15, "/clocks/0/target", "tolerance"),
                Arguments.of("target: PT4H", "target: ", 15, "/clocks/0/target", "no value"),
                Arguments.of("stop: arrived", "stop: registered", 17, "/clocks/0/stop", "cannot stop"),
                Arguments.of("start: registered\n", "start: repaired\n", 17, "/clocks/0/stop", "cannot stop"),
                Arguments.of("pause: [absent]", "pause: [ill]", 18, "/clocks/0/pause/0", "\"ill\""),
                Arguments.of("warnBefore: PT1H", "warnBefore: PT4H", 19, "/clocks/0/warnBefore", "before the clock"),
                Arguments.of("warnBefore: PT1H", "warnBefore: -PT1H", 19, "/clocks/0/warnBefore", "never negative"),
                Arguments.of("warnBefore: PT1H", "warnBefore: P1D", 19, "/clocks/0/warnBefore", "hours, minutes"),
                Arguments.of("after: PT1H", "after: -PT1H", 22, "/clocks/0/levels/1/after", "never negative"),
                Arguments.of("after: PT1H", "after: PT99999H", 22, "/clocks/0/levels/1/after", "longer than ten years"),
                Arguments.of("target: PT4H", "target: at-once\n    tolerance: -PT4H", 16, "/clocks/0/tolerance", "never negative"),
                Arguments.of("target: PT4H", "target: at-once\n    tolerance: PT99999H", 16, "/clocks/0/tolerance", "longer than ten years"),
                Arguments.of("target: PT4H", "target: at-once\n    tolerance: PT0S", 16, "/clocks/0/tolerance", "no time at all"),
                Arguments.of("target: PT4H", "target: PT4H\n    unlessAgreed: true\n    latest: -P7D", 17, "/clocks/0/latest", "or unset"),
                Arguments.of("target: PT4H", "target: PT4H\n    unlessAgreed: true\n    latest: P99999D", 17, "/clocks/0/latest", "longer than ten years"),
                Arguments.of("level: 2", "level: 3", 22, "/clocks/0/levels/1/level", "in order"),
                Arguments.of("after: PT1H", "after: PT0S", 22, "/clocks/0/levels/1/after", "later"),
                Arguments.of("role: supervisor", "role: emperor", 21, "/clocks/0/levels/0/role", "enumeration"),
                Arguments.of("to: maintenance", "to: moon", 5, "/routes/0/to", "\"moon\" is not in departments"),
                Arguments.of("clause: REG-001", "clause: REG-002", 3, "/routes/0/clause", "\"REG-002\""),
                Arguments.of("    clause: REG-001\n", "", 2, "/routes/0", "clause"),
                Arguments.of("flowing: [yes]", "raining: [yes]", 4, "/routes/0/when/answers/raining", "no category"),
                Arguments.of("flowing: [yes]", "flowing: [red]", 4, "/routes/0/when/answers/flowing/0", "no answer"),
                Arguments.of("to: \"12:00\"", "to: \"08:00\"", 25, "/hours/0/shifts/0/to", "ends after"),
                Arguments.of("from: \"13:30\"", "from: \"11:30\"", 25, "/hours/0/shifts/1/from", "not over"),
                Arguments.of("from: \"08:30\"", "from: \"8:30\"", 25, "/hours/0/shifts/0/from", "hh:mm"),
                Arguments.of("value: unset", "value: \"12\"", 31, "/settings/0/value", "no period"),
                Arguments.of("value: unset", "value: 12", 31, "/settings/0/value", "string"),
                Arguments.of("- id: absent", "- id: absent\n    id: absent", 8, "/pauseReasons/0/id", "twice"),
                Arguments.of("to: maintenance", "to: &m [maintenance]", 5, "/routes/0/to", "anchors"),
                Arguments.of("to: maintenance", "to: *m", 5, "/routes/0/to", "aliases"),
                Arguments.of("to: maintenance", "to: !!java.net.URL [x]", 5, "/routes/0/to", "tags"),
                Arguments.of("to: maintenance", "to: !!binary aGk=", 5, "/routes/0/to", "tags"),
                Arguments.of("to: maintenance", "to: !own maintenance", 5, "/routes/0/to", "tags"),
                Arguments.of("to: maintenance", "!k to: maintenance", 5, "/routes/0", "tags"),
                Arguments.of("to: maintenance", "to: {<<: *m}", 5, "/routes/0/to/<<", "aliases"),
                Arguments.of("to: maintenance", "to: 0x1F", 5, "/routes/0/to", "plain digits"),
                Arguments.of("to: maintenance", "to: [a", 6, "", "not YAML"),
                Arguments.of("to: maintenance", "to: a\n---\nroutes: []", 7, "", "one document"),
                Arguments.of("to: maintenance", "to: " + "[".repeat(40) + "]".repeat(40), 5, deep(), "nested"));
    }

    @Test
    void the_same_id_twice_is_refused_across_files() {
        var problems = refused(
                List.of(
                        PackFile.of("pack.yaml", PACK),
                        PackFile.of("rules.yaml", RULES),
                        PackFile.of("more.yaml", "pauseReasons:\n  - {id: absent, name: {en: a, zh-CN: b, zh-TW: c}}\n")),
                null);

        assertThat(problems)
                .extracting(PackProblem::toString)
                .containsExactly(
                        "more.yaml:2 /pauseReasons/0/id: the id \"absent\" is used twice in pauseReasons");
    }

    @Test
    void an_alias_bomb_is_refused_before_it_grows() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            var before = "*" + (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [").append((before + ", ").repeat(8)).append(before);
            bomb.append("]\n");
        }

        var problems = refused(List.of(PackFile.of("bomb.yaml", bomb.toString())), null);

        assertThat(problems).first().hasToString("bomb.yaml:1 /a: anchors (&name) are not allowed");
    }

    @Test
    void a_cycle_is_refused() {
        var problems = refused(List.of(PackFile.of("cycle.yaml", "routes: &r\n  - *r\n")), null);

        assertThat(problems).first().extracting(PackProblem::reason).asString().contains("anchors");
    }

    @Test
    void a_file_of_10_MB_is_refused_unread() {
        var huge = new PackFile("huge.yaml", new byte[10 * 1024 * 1024 - 1]);

        var problems = refused(List.of(huge), null);

        assertThat(problems).first().extracting(PackProblem::reason).asString().contains("the most is 2097152");
    }

    @Test
    void more_than_10_MB_in_many_files_is_refused_unread() {
        List<PackFile> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(new PackFile("part-" + i + ".yaml", new byte[2 * 1024 * 1024]));
        }

        assertThat(refused(files, null)).first().extracting(PackProblem::reason).asString().contains("too much");
    }

    @Test
    void other_encodings_are_refused_at_the_first_foreign_line() {
        var gbk = new PackFile("pack.yaml", PACK.getBytes(Charset.forName("GBK")));
        var utf16 = new PackFile("pack.yaml", PACK.getBytes(StandardCharsets.UTF_16));

        assertThat(refused(List.of(gbk), null)).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.reason()).startsWith("not UTF-8");
        });
        assertThat(refused(List.of(utf16), null)).first().extracting(PackProblem::line).isEqualTo(1);
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        var pack = PackReader.read(files("\uFEFF" + PACK, RULES), null);

        assertThat(pack.code()).isEqualTo("small");
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(refused(List.of(PackFile.of("pack.yaml", "")), null)).hasSize(1);
        assertThat(refused(List.of(PackFile.of("pack.yaml", "\u0000\u0001")), null)).hasSize(1);
        assertThat(refused(List.of(PackFile.of("pack.yaml", "# only a comment\n")), null)).hasSize(1);
        assertThat(refused(List.of(PackFile.of("pack.yaml", "just text\n")), null)).hasSize(1);
        assertThat(refused(List.of(), null)).hasSize(1);
    }

    @Test
    void a_file_name_that_is_a_path_is_refused() {
        assertThat(refused(List.of(PackFile.of("../pack.yaml", PACK)), null)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "wall, PT20M", "wall, P2D", "working, P3BD", "working, P0.5BD", "working, PT6H", "calendar, P1M",
        "calendar, P1Y", "calendar, next-morning@10:00", "calendar, monday-after", "unset, unset", "wall, unset"
    })
    void each_kind_of_time_has_its_own_units(String time, String target) {
        var rules = RULES.replace("time: wall", "time: " + time)
                .replace("target: PT4H", "target: " + target)
                .replace("warnBefore: PT1H", "warnBefore: PT5M");

        var clock = PackReader.read(files(PACK, rules), null).clockRule("arrival").orElseThrow();

        assertThat(clock.target()).isEqualTo(target.equals("unset") ? null : target);
    }

    @ParameterizedTest(name = "{3}: {4}")
    @MethodSource("spoiltOverlays")
    void a_bad_overlay_is_refused_where_it_is_wrong(String good, String bad, int line, String path, String reason) {
        var problems = refused(files(PACK, RULES), PackFile.of("own.yaml", spoil(OVERLAY, good, bad)));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("own.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.reason()).contains(reason);
        });
    }

    static Stream<Arguments> spoiltOverlays() {
        return Stream.of(
                Arguments.of("for: small", "for: large", 3, "/overlay/for", "the pack is \"small\""),
                Arguments.of("id: survey", "id: census", 7, "/set/0/id", "no \"census\""),
                Arguments.of("by: REG-001", "by: REG-009", 8, "/set/0/by", "unknown clause"),
                Arguments.of("value: P1Y", "value: -P1Y", 10, "/set/0/values/value", "or unset"),
                Arguments.of("value: P1Y", "value: P0Y", 10, "/set/0/values/value", "no time at all"),
                Arguments.of("value: P1Y", "value: \"7\"", 10, "/set/0/values/value", "no period"),
                Arguments.of("value: P1Y", "period: P1Y", 10, "/set/0/values/period", "unknown key"),
                Arguments.of("value: P1Y", "kind: count", 10, "/set/0/values/kind", "override: true"),
                Arguments.of("value: P1Y", "clause: REG-001", 10, "/set/0/values/clause", "cannot change"));
    }

    private static String deep() {
        return "/routes/0/to" + "/0".repeat(14);
    }

    private static List<PackFile> files(String pack, String rules) {
        return List.of(PackFile.of("pack.yaml", pack), PackFile.of("rules.yaml", rules));
    }

    private static String spoil(String text, String good, String bad) {
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }

    private static List<PackProblem> refused(List<PackFile> files, @Nullable PackFile overlay) {
        return catchThrowableOfType(PackRefusedException.class, () -> PackReader.read(files, overlay))
                .problems();
    }
}
