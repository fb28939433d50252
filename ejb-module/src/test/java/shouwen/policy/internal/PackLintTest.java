package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.policy.LintFinding;
import shouwen.policy.LintFinding.Kind;
import shouwen.policy.PackLint;

/** What is questionable in the regulations themselves: {@code findings.txt} lists all of it, and nothing invented. */
class PackLintTest {

    private static final Path EXPECTED = Path.of("src/test/resources/packs/findings.txt");

    /** Packs whose blanks are listed too; those of the others have tests of their own. */
    private static final Set<String> IN_FULL = Set.of("heating", "utility-tunnel");

    static Stream<String> packs() {
        return BundledPackCodes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void finds_what_the_regulation_leaves_open_or_contradicts_and_nothing_else(String code) {
        var findings = PackLint.of(BundledPackCodes.read(code)).stream()
                .filter(finding -> IN_FULL.contains(code) || finding.kind() != Kind.BLANK)
                .map(LintLine::of);

        assertThat(findings).containsExactlyElementsOf(expected(code));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void leaves_a_demonstration_operator_only_what_no_value_settles(String code) {
        var own = BundledPacks.overlay("demonstration-" + code);

        var kinds = PackLint.of(PackReader.read(BundledPacks.pack(code, own), own)).stream()
                .map(LintFinding::kind);

        assertThat(kinds).containsAnyOf(Kind.BLANK).isSubsetOf(Kind.CONTRADICTION, Kind.READING, Kind.BLANK);
    }

    @Test
    void knows_the_two_readings_of_a_general_fault_and_the_three_days_of_leave_TUN_107_TUN_110_TUN_050_TUN_051() {
        var contradictions = PackLint.of(BundledPackCodes.read("utility-tunnel")).stream()
                .filter(finding -> finding.kind() == Kind.CONTRADICTION)
                .map(LintFinding::clauses);

        assertThat(contradictions)
                .contains(List.of("TUN-110", "TUN-107"), List.of("TUN-050", "TUN-051"));
    }

    private static List<String> expected(String code) {
        try (var lines = Files.lines(EXPECTED)) {
            return lines.dropWhile(line -> !line.equals("== " + code))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("=="))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
