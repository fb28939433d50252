package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.policy.Clause;

/** What every pack that comes with the program keeps to. */
class PacksTogetherTest {

    private static final Path PAGES = Path.of("..", "web-module", "src", "main", "webapp");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heating", "utility-tunnel", "expressway", "water", "gas", "power", "property", "telecom-after-sales",
                "fleet"
            })
    void runs_beside_the_office_without_a_name_used_twice(String code) {
        var files = new ArrayList<>(BundledPacks.pack(code));
        BundledPacks.pack("office").forEach(file -> files.add(file.in("office")));

        var both = PackReader.read(files, null);

        assertThat(both.procedures().registers()).extracting(register -> register.prefix()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heating", "utility-tunnel", "expressway", "water", "gas", "power", "property", "telecom-after-sales",
                "fleet", "office"
            })
    void says_of_a_clause_that_the_product_carries_it_only_where_the_product_does(String code) {
        var pack = PackReader.read(BundledPacks.pack(code), null);

        assertThat(pack.clauses().stream().filter(clause -> clause.by() != null && !exists(clause.by())))
                .extracting(Clause::id)
                .isEmpty();
    }

    private static boolean exists(Clause.Carrier carrier) {
        if (carrier.kind() != Clause.Carrier.Kind.CODE) {
            return Files.exists(PAGES.resolve(carrier.name() + ".xhtml"));
        }
        return Stream.of("ejb-module", "domain", "web-module")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .anyMatch(root -> Files.exists(root.resolve(carrier.name().replace('.', '/') + ".java")));
    }
}
