package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.policy.Clause;
import shouwen.policy.PolicyPack;
import shouwen.policy.UnsetValue;

/** Administration, safety and operations as the regulations stand, and as the demonstration operator runs them. */
class OfficePackTest {

    private static final String BOTH =
            """
            overlay:
              id: together
              for: %s
              with: [fleet, office]
              name: {en: Together, zh-CN: 合并, zh-TW: 合併}
            """;

    private static final PolicyPack REGULATION = PackReader.read(BundledPacks.pack("office"), null);
    private static final PolicyPack OPERATOR =
            PackReader.read(BundledPacks.pack("office"), BundledPacks.overlay("demonstration-office"));

    @Test
    void catalogues_every_clause_of_the_three_regulations() {
        assertThat(REGULATION.clauses())
                .extracting(Clause::id)
                .containsExactlyElementsOf(Stream.of(numbered("ADM", 8), numbered("SAF", 12), numbered("OPS", 5))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void has_every_blank_filled_by_the_operator_but_those_nobody_decided() {
        assertThat(OPERATOR.unset().stream().map(UnsetValue::rule).distinct())
                .containsExactlyInAnyOrder("emergency-drill-plan", "safety-record");
    }

    @Test
    void asks_the_leader_only_above_the_limit_ADM_001_ADM_002() {
        var bands = REGULATION.ladder("guest-reception", "approved").orElseThrow().bands();

        assertThat(bands.get(0).upTo()).isEqualByComparingTo("0");
        assertThat(bands.get(0).posts()).containsExactly("office-clerk");
        assertThat(bands.get(1).posts()).containsExactly("leader-in-charge");
    }

    @Test
    void tells_the_manager_and_the_safety_function_alike_SAF_011() {
        assertThat(REGULATION.wording().notices())
                .filteredOn(notice -> notice.clause().equals("SAF-011"))
                .extracting(notice -> notice.to())
                .containsExactlyInAnyOrder("department-manager", "ehs-officer");
    }

    @Test
    void says_of_two_clauses_that_no_software_carries_them_ADM_007_SAF_004() {
        assertThat(REGULATION.clauses())
                .filteredOn(clause -> clause.notExecutable() != null)
                .extracting(Clause::id)
                .containsExactly("ADM-007", "SAF-004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heating", "property", "telecom-after-sales", "utility-tunnel"})
    void runs_beside_the_vehicles_and_every_pack_for_customers(String pack) {
        var overlay = new PackFile("both.yaml", BOTH.formatted(pack).getBytes(StandardCharsets.UTF_8));

        var together = PackReader.read(BundledPacks.pack(pack, overlay), overlay);

        assertThat(together.register("vehicle-trip")).isPresent();
        assertThat(together.register("public-petition")).isPresent();
    }

    private static List<String> numbered(String source, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s-%03d".formatted(source, number))
                .toList();
    }
}
