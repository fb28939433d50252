package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.Binding;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;
import shouwen.policy.UnsetValue;

/** Every bundled pack proves itself: each example by name, and none missing where a clause decides something. */
class ClauseExamplesTest {

    private static final Set<String> TRIED = Set.copyOf(Examples.SECTIONS.values());

    static Stream<String> packs() {
        return BundledPackCodes.all().stream();
    }

    static Stream<String> overlays() {
        return BundledPackCodes.overlays().stream();
    }

    /** A pack with an example that fails cannot be read; here each one that held is named. */
    @TestFactory
    Stream<DynamicTest> the_engines_give_what_each_example_says() {
        return packs()
                .map(BundledPackCodes::read)
                .flatMap(pack -> pack.proof().examples().stream())
                .map(example -> DynamicTest.dynamicTest(
                        example.title() + " " + example.given(), () -> assertThat(outcomes(example)).isNotEmpty()));
    }

    private static List<String> outcomes(Example example) {
        return Stream.of("outcome", "due", "to", "percent", "result", "posts", "told", "at", "owed")
                .filter(key -> example.given().containsKey(key) || example.lists().containsKey(key))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_demonstration_operator_can_be_read(String overlay) {
        var own = BundledPacks.overlay(overlay);

        var pack = PackReader.read(BundledPacks.pack(overlay.replace("demonstration-", ""), own), own);

        assertThat(pack.clauses()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatever_decides_is_tried_inside_outside_and_on_the_boundary(String code) {
        var pack = BundledPackCodes.read(code);

        assertThat(missing(pack)).isEmpty();
    }

    /** The sides nobody tried, by clause; of a clause with a blank value only that it does not run. */
    private static Map<String, Set<Example.Side>> missing(PolicyPack pack) {
        var blank = pack.unset().stream().map(UnsetValue::clause).collect(Collectors.toSet());
        return pack.clauses().stream()
                .map(clause -> clause.id())
                .filter(clause -> ClauseKinds.decides(pack, clause) && isTried(pack, clause))
                .collect(Collectors.toMap(clause -> clause, clause -> untried(pack, clause, blank.contains(clause))))
                .entrySet()
                .stream()
                .filter(clause -> !clause.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isTried(PolicyPack pack, String clause) {
        return pack.bindings(clause).stream().map(Binding::section).anyMatch(TRIED::contains);
    }

    private static Set<Example.Side> untried(PolicyPack pack, String clause, boolean blank) {
        var sides = blank ? EnumSet.of(Example.Side.BOUNDARY) : EnumSet.allOf(Example.Side.class);
        pack.proof().examples().stream()
                .filter(example -> example.clause().equals(clause))
                .forEach(example -> sides.remove(example.is()));
        return sides;
    }

    @Test
    void every_pack_names_only_clauses_of_the_catalogue() {
        var foreign = packs().flatMap(code -> BundledPackCodes.read(code).clauses().stream())
                .map(clause -> clause.id())
                .filter(clause -> !ClauseKinds.all().contains(clause))
                .toList();

        assertThat(foreign).isEmpty();
    }
}
