package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.Example;

/** Every bundled pack proves itself: each example by name. */
class ClauseExamplesTest {

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

    @Test
    void every_pack_names_only_clauses_of_the_catalogue() {
        var foreign = packs().flatMap(code -> BundledPackCodes.read(code).clauses().stream())
                .map(clause -> clause.id())
                .filter(clause -> !ClauseKinds.all().contains(clause))
                .toList();

        assertThat(foreign).isEmpty();
    }
}
