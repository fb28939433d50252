package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.Clause;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.Example;
import shouwen.policy.PolicyPack;

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

    @ParameterizedTest
    @MethodSource("packs")
    void every_running_clause_is_tried_inside_outside_and_on_the_boundary(PolicyPack pack) {
        var untried = in(pack, ClauseCoverage.State.RUNNING).stream()
                .map(clause -> ClauseProof.of(clause, pack))
                .filter(proof -> !proof.missing().isEmpty())
                .map(proof -> proof.clause() + " " + proof.missing())
                .toList();

        assertThat(untried).isEmpty();
    }

    /** Whoever measures or decides has a boundary; and none is claimed to be missing where one is tried. */
    @ParameterizedTest
    @MethodSource("packs")
    void no_boundary_is_only_where_nothing_is_measured_and_none_is_tried(PolicyPack pack) {
        var claimed = pack.clauses().stream()
                .map(Clause::id)
                .filter(clause -> NoBoundary.reason(clause) != null)
                .map(clause -> ClauseProof.of(clause, pack))
                .toList();

        assertThat(claimed).allSatisfy(proof -> {
            assertThat(ClauseKinds.decides(pack, proof.clause())).as(proof.clause()).isFalse();
            assertThat(proof.examples()).as(proof.clause()).doesNotContainKey(Example.Side.BOUNDARY);
            assertThat(proof.tests()).as(proof.clause()).doesNotContainKey(Example.Side.BOUNDARY);
            assertThat(in(pack, ClauseCoverage.State.RUNNING)).contains(proof.clause());
        });
    }

    @Test
    void tests_are_tagged_for_clauses_of_the_packs_alone() {
        var known = packs().flatMap(pack -> pack.clauses().stream()).map(Clause::id).collect(Collectors.toSet());

        assertThat(known).containsAll(CitedClauses.tagged().keySet()).containsAll(NoBoundary.all().keySet());
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
