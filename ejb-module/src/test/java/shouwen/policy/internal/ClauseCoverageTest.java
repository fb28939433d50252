package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.Clause;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.PolicyPack;
import shouwen.policy.Source;

/** Nothing of a regulation is forgotten: each clause is carried by something that exists, or says why it cannot be. */
class ClauseCoverageTest {

    private static final Path DOCUMENT = Path.of("../docs/clause-coverage.md");
    private static final Path PAGES = Path.of("../web-module/src/main/webapp");

    private static final List<PolicyPack> PACKS = BundledPackCodes.all().stream()
            .map(BundledPackCodes::read)
            .toList();

    static Stream<PolicyPack> packs() {
        return PACKS.stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_clause_is_carried_by_something(PolicyPack pack) {
        assertThat(in(pack, ClauseCoverage.State.OPEN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void whatever_decides_runs(PolicyPack pack) {
        assertThat(in(pack, ClauseCoverage.State.DECLARED)).noneMatch(clause -> ClauseKinds.decides(pack, clause));
    }

    private static List<String> in(PolicyPack pack, ClauseCoverage.State state) {
        return ClauseCoverage.of(pack).stream()
                .filter(line -> line.state() == state)
                .map(line -> line.clause().id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void what_carries_a_clause_exists(PolicyPack pack) {
        var missing = pack.clauses().stream()
                .filter(clause -> clause.by() != null && !exists(clause.by()))
                .map(clause -> clause.id() + " " + clause.by())
                .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean exists(Clause.Carrier by) {
        if (by.kind() != Clause.Carrier.Kind.CODE) {
            return Files.exists(PAGES.resolve(by.name() + ".xhtml"));
        }
        var source = "src/main/java/" + by.name().replace('.', '/') + ".java";
        return Stream.of("domain", "ejb-module", "web-module")
                .anyMatch(module -> Files.exists(Path.of("..", module, source)));
    }

    @Test
    void what_decides_and_no_pack_can_try_is_named_by_a_test() {
        Set<String> documents = packs().flatMap(pack -> pack.sources().stream())
                .map(Source::id)
                .collect(Collectors.toSet());
        Map<String, Set<String>> cited = CitedClauses.inTests(documents);

        assertThat(packs().flatMap(pack -> in(pack, ClauseCoverage.State.RUNNING).stream()
                        .filter(clause -> ClauseKinds.decides(pack, clause))
                        .filter(clause -> pack.proof().examples().stream()
                                .noneMatch(example -> example.clause().equals(clause)))))
                .allMatch(cited::containsKey);
    }

    /** With {@code -Dshouwen.coverage.write=true} the document is written instead of compared; bin/coverage does so. */
    @Test
    void the_document_is_up_to_date() throws IOException {
        var text = CoverageDocument.of(PACKS);
        if (Boolean.getBoolean("shouwen.coverage.write")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/clause-coverage.md is out of date: run bin/coverage")
                .isEqualTo(text);
    }
}
