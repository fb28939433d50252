package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.ClockRule;
import shouwen.policy.EntryDifference.FieldDifference;
import shouwen.policy.OverlayChange;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PackText;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;

/** Blanks of the heating regulation filled one by one (HEA-012, HEA-027), and two versions beside each other. */
class OverlayEditorTest {

    private static final LocalizedText OPERATOR = new LocalizedText("Test Heating", "测试供热", "測試供暖");
    private static final LocalizedText DECISION = new LocalizedText("Within two days.", "两日内。", "兩日內。");
    private static final List<PackFile> PACK = BundledPacks.pack("heating");
    private static final PackText BARE = PackTexts.of(PACK, null);
    private static final PackFile OVERLAY = BundledPacks.overlay("demonstration-heating");
    private static final PackText FILLED = PackTexts.of(BundledPacks.pack("heating", OVERLAY), OVERLAY);

    private static OverlayChange change(Map<String, String> values, LocalizedText newClause, boolean override) {
        return new OverlayChange("clocks", "consultation-reply", values, "OPERATOR-03", newClause, override);
    }

    private static OverlayChange target(String value) {
        return change(Map.of("target", value), null, false);
    }

    private static PackText changed(PackText text, OverlayChange change) {
        return PackTexts.of(PackTexts.packs(text), OverlayEditor.changed(text, change, OPERATOR));
    }

    private static ClockRule reply(PackText text) {
        return PackTexts.read(text).clockRule("consultation-reply").orElseThrow();
    }

    private static String overlay(PackText text) {
        return new String(PackTexts.overlay(text).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_blank_is_filled_where_there_was_no_overlay_and_the_clause_that_decided_it_is_new() {
        var filled = changed(BARE, change(Map.of("time", "working", "target", "P2BD"), DECISION, false));

        assertThat(reply(BARE).target()).isNotEqualTo(reply(filled).target());
        assertThat(reply(filled).setBy()).isEqualTo("OPERATOR-01");
        assertThat(PackTexts.read(filled).clause("OPERATOR-01").orElseThrow().text()).isEqualTo(DECISION);
    }

    @Test
    void a_value_of_an_overlay_is_replaced_and_everything_else_of_it_stays() {
        var changed = changed(FILLED, target("P2BD"));

        assertThat(PackDifferences.between(FILLED, changed)).singleElement().satisfies(difference -> {
            assertThat(difference.section()).isEqualTo("clocks");
            assertThat(difference.id()).isEqualTo("consultation-reply");
            assertThat(difference.fields()).containsExactly(new FieldDifference("target", "P1BD", "P2BD"));
        });
        assertThat(overlay(changed)).startsWith("# yaml-language-server");
    }

    @Test
    void an_empty_value_takes_back_what_the_overlay_said() {
        var taken = changed(FILLED, change(Map.of("time", "", "target", " "), null, false));

        assertThat(reply(taken).target()).isEqualTo(reply(BARE).target());
        assertThatThrownBy(() -> changed(BARE, target(""))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_the_line_and_the_path_of_the_overlay() {
        var wrong = OverlayEditor.changed(FILLED, target("PT-4H"), OPERATOR);

        assertThatThrownBy(() -> PackReader.read(PackTexts.packs(FILLED), wrong))
                .isInstanceOfSatisfying(PackRefusedException.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.file()).isEqualTo("demonstration-heating.yaml");
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.path()).endsWith("/values/target");
                        }));
    }

    @Test
    void a_value_the_regulation_states_gives_way_only_to_an_override() {
        var said = change(Map.of("stop", "answered"), null, false);
        var insisted = change(Map.of("stop", "answered"), null, true);

        assertThat(OverlayEntries.entry(FILLED, "clocks", "consultation-reply").field("stop").orElseThrow().isStated())
                .isTrue();
        assertThatThrownBy(() -> PackReader.read(PackTexts.packs(FILLED), OverlayEditor.changed(FILLED, said, OPERATOR)))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("override: true");
        assertThat(reply(changed(FILLED, insisted)).stop()).hasToString("ANSWERED");
    }

    @Test
    void an_entry_shows_what_holds_what_the_regulation_leaves_open_and_who_decided() {
        var entry = OverlayEntries.entry(FILLED, "clocks", "consultation-reply");
        var target = entry.field("target").orElseThrow();

        assertThat(target.current()).isEqualTo("P1BD");
        assertThat(target.regulation()).isEqualTo("unset");
        assertThat(target.blank()).isTrue();
        assertThat(target.isOpen()).isFalse();
        assertThat(target.setBy()).isEqualTo("OPERATOR-03");
        assertThat(target.description()).contains("P3BD");
        assertThat(entry.field("clause")).isEmpty();
        assertThat(entry.clauses()).extracting("id").contains("OPERATOR-03");
    }

    static Stream<String> overlays() {
        return BundledPackCodes.overlays().stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_overlay_written_again_says_what_it_said(String name) {
        var read = YamlReader.read(BundledPacks.overlay(name), new Problems()).orElseThrow();

        var again = YamlReader.read(PackFile.of("again.yaml", YamlText.file(read.root())), new Problems());

        assertThat(again.orElseThrow().root()).isEqualTo(read.root());
    }

    @Test
    void a_version_beside_itself_has_no_differences_and_beside_the_bare_regulation_those_of_the_overlay() {
        assertThat(PackDifferences.between(FILLED, FILLED)).isEmpty();
        assertThat(PackDifferences.between(BARE, FILLED))
                .extracting("section", "id")
                .contains(tuple("clauses", "OPERATOR-03"))
                .contains(tuple("clocks", "consultation-reply"));
    }
}
