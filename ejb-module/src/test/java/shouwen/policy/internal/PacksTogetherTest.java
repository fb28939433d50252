package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs that one operator runs together. */
class PacksTogetherTest {

    static Stream<String> trades() {
        return BundledPackCodes.all().stream().filter(code -> !code.equals("office"));
    }

    @ParameterizedTest
    @MethodSource("trades")
    void runs_beside_the_office_without_a_name_used_twice(String code) {
        var files = new ArrayList<>(BundledPacks.pack(code));
        BundledPacks.pack("office").forEach(file -> files.add(file.in("office")));

        var both = PackReader.read(files, null);

        assertThat(both.procedures().registers())
                .extracting(register -> register.prefix())
                .doesNotHaveDuplicates();
    }
}
