package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shouwen.policy.PackRefusedException;

class PackTextsTest {

    private static final PackFile OVERLAY = BundledPacks.overlay("demonstration-heating");
    private static final List<PackFile> FILES = BundledPacks.pack("heating", OVERLAY);

    @Test
    void what_is_kept_reads_back_as_what_was_taken_in() {
        var kept = PackTexts.checked(FILES, OVERLAY);

        assertThat(PackTexts.read(kept)).isEqualTo(PackReader.read(FILES, OVERLAY));
    }

    @Test
    void a_pack_without_overlay_keeps_its_blanks() {
        var kept = PackTexts.checked(BundledPacks.pack("heating"), null);

        assertThat(kept.overlay()).isEmpty();
        assertThat(PackTexts.read(kept).unset()).isNotEmpty();
    }

    @Test
    void one_changed_letter_is_another_version() {
        var before = PackTexts.checked(FILES, OVERLAY);
        var changed = new ArrayList<>(FILES);
        var last = changed.remove(changed.size() - 1);
        changed.add(PackFile.of(last.name(), new String(last.bytes(), StandardCharsets.UTF_8) + "#\n"));

        assertThat(PackTexts.checked(FILES, OVERLAY).sha256()).isEqualTo(before.sha256());
        assertThat(PackTexts.checked(changed, OVERLAY).sha256()).isNotEqualTo(before.sha256());
    }

    @Test
    void a_pack_that_cannot_be_read_is_not_kept() {
        assertThatThrownBy(() -> PackTexts.checked(FILES.subList(1, FILES.size()), OVERLAY))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("no file of the folder has the key \"pack\"");
    }
}
