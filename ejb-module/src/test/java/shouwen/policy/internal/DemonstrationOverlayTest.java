package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.policy.PolicyPack;

class DemonstrationOverlayTest {

    @Test
    void the_overlay_of_one_pack_is_its_own() {
        var overlay = BundledPacks.demonstration(List.of("water"));

        assertThat(overlay.bytes()).isEqualTo(BundledPacks.overlay("demonstration-water").bytes());
        assertThat(BundledPacks.name(overlay).zhCn()).isEqualTo("示范供水公司");
    }

    @ParameterizedTest
    @CsvSource({"heating,office", "water,fleet", "gas,office", "utility-tunnel,fleet", "power,office", "property,office"})
    void overlays_of_packs_that_run_together_fill_the_blanks_of_each(String leading, String further) {
        var overlay = BundledPacks.demonstration(List.of(leading, further));

        var pack = PackReader.read(BundledPacks.pack(leading, overlay), overlay);

        var alone = alone(leading).unset().size() + alone(further).unset().size();
        assertThat(pack.code()).isEqualTo(leading);
        assertThat(pack.unset()).hasSize(alone);
        var own = "OPERATOR-" + further.toUpperCase(Locale.ROOT) + "-";
        assertThat(pack.clauses()).anyMatch(clause -> clause.id().startsWith(own));
    }

    private static PolicyPack alone(String pack) {
        var overlay = BundledPacks.demonstration(List.of(pack));
        return PackReader.read(BundledPacks.pack(pack, overlay), overlay);
    }
}
